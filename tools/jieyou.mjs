#!/usr/bin/env node
// `npx jieyou …`: the same as `npm run jieyou -- …`.
process.argv.splice(2, 0, 'jieyou');
await import('./bootstrap.mjs');
