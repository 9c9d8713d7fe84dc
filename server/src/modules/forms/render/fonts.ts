import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkitten';
import type { FontsFound } from './job.ts';

/** 正文、标题用的字体，前面的优先: an office's licensed ones where it has put them in its folder. */
const wanted = {
  body: ['FangSong_GB2312', 'FangSong', 'FZFangSong-Z02S', 'STFangsong'],
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'SimHei', 'STZhongsong'],
};
const OURS = 'Noto Serif SC';

/** The open serif that ships: regular and bold, the same 30,928 characters in each. */
export const ownFontFolders = (): string[] => {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  return [join(folder, '400Regular'), join(folder, '700Bold')];
};

const isFont = (name: string): boolean => /\.(?:ttf|otf|ttc|otc)$/i.test(name);

/** The font files of a folder, in a fixed order. */
export const fontFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(isFont)
        .toSorted()
        .map((name) => join(folder, name))
    : [];

export interface LoadedFonts extends FontsFound {
  readonly has: (codePoint: number) => boolean;
}

/** 读字体: families and the characters they have. A file that is no font is named and left out. */
export function loadFonts(officeFolder: string | null): LoadedFonts {
  const covered = new Set<number>();
  const families: string[] = [];
  const broken: string[] = [];
  const read = (file: string, into: string[]): void => {
    try {
      const opened = create(readFileSync(file));
      for (const font of opened.isCollection ? opened.fonts : [opened]) {
        for (const point of font.characterSet) covered.add(point);
        if (!into.includes(font.familyName)) into.push(font.familyName);
      }
    } catch {
      broken.push(file.slice((officeFolder?.length ?? -1) + 1));
    }
  };
  for (const file of ownFontFolders().flatMap(fontFiles)) read(file, []);
  for (const file of officeFolder === null ? [] : fontFiles(officeFolder)) read(file, families);
  const rest = families.filter((name) => !wanted.body.includes(name) && !wanted.title.includes(name));
  const first = (names: readonly string[]): string[] => names.filter((name) => families.includes(name));
  return {
    body: [...first(wanted.body), OURS, ...rest],
    title: [...first(wanted.title), OURS, ...rest],
    office: families,
    characters: covered.size,
    words: broken.length === 0 ? '' : `字体目录里的这些文件读不出来，没有使用：${broken.join('、')}`,
    has: (point) => covered.has(point),
  };
}
