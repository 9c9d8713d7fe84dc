/** 密码服务: sealing of fields, blind indexes, keyed hashes and signatures, with keys that live outside the data folder. */
export { aadOf } from './provider.ts';
export type { CryptoProvider } from './provider.ts';
export { keyFolder, refuseKeysInside } from './key-files.ts';
export { installationIdIn } from './installation.ts';
export { openKeys } from './open-keys.ts';
export type { KeyTrace } from './open-keys.ts';
