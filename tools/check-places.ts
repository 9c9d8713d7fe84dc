import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { report, rootAsked, sourcesOf } from './source-files.ts';

/** The eleven places whose published practice is the requirement. Their names belong to methods/ and docs/ only. */
const PLACES = '宣恩 漫洼 临洮 孝感 云梦 江岸 枝江 石首 鄂城 咸安 通山 百节 达川'.split(' ');
const NEUTRAL = new Set(['calendars', 'common', 'neutral']);
const ANY_TEXT = /\.(?:tsx?|mjs|sql|html|css|json|ya?ml|md)$/;

/** Folder names of methods/, e.g. a county's name in Latin letters; as a whole word, or it would be found by chance. */
function folderNames(root: string): RegExp[] {
  const folder = join(root, 'methods');
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory() && !NEUTRAL.has(entry.name)).map(({ name }) => name);
  return names.map((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'i'));
}

/** 地名: what differs between places is written in methods/, never in code. */
export function checkPlaces(root: string): string[] {
  const words = [...PLACES.map((name) => new RegExp(name)), ...folderNames(root)];
  return sourcesOf(root, ['server', 'web', 'contracts'], ANY_TEXT).flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => {
      const found = words.map((word) => word.exec(line)?.[0]).find((name) => name !== undefined);
      return found === undefined ? [] : [`${path}:${at + 1}: names the place ${found}`];
    }),
  );
}

if (import.meta.main) report('places', checkPlaces(rootAsked()));
