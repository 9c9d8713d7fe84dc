import { expect, test } from 'vitest';
import { folderTrouble } from './data-folder.ts';

test('数据目录的毛病都说成一句话，并指出下一步', () => {
  const full = 'FATAL:  could not write lock file "postmaster.pid": No space left on device';
  expect(folderTrouble('/数据', full).cannotStart).toBe('data-folder-full');
  expect(folderTrouble('/数据', 'ENOSPC').message).toBe(
    '数据目录 /数据 所在磁盘空间不足。请清理磁盘，或用 JIEYOU_DATA 指定其他目录。',
  );
  expect(folderTrouble('/数据', 'EROFS').cannotStart).toBe('data-folder-read-only');
  expect(folderTrouble('/数据', 'ENOTDIR').cannotStart).toBe('data-folder-not-a-folder');
  expect(folderTrouble('/数据', 'EIO').message).toContain('EIO');
});
