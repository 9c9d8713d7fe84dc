import { refuse } from '../../../kernel/result.ts';
import type { MappingRefusal } from '../domain/mapping.ts';
import type { ReadRefusal } from '../domain/table.ts';

export type ImportRefusal =
  | ReadRefusal
  | MappingRefusal
  | {
      code:
        | 'no_such_import'
        | 'import_started'
        | 'import_not_started'
        | 'file_gone'
        | 'no_such_mapping'
        | 'mapping_name_taken'
        | 'no_problems'
        | 'still_running'
        | 'cannot_keep';
      words: string;
    };

const words = {
  no_such_import: '找不到这次导入，请回到导入列表重新选择',
  import_started: '这次导入已经开始，不能再改；如需改动，请等它结束后另导一次',
  import_not_started: '这次导入还没有开始，请先核对列对应，再开始导入',
  file_gone: '上传的文件已不在，请重新上传',
  no_such_mapping: '没有这个名称的列对应，请从列表中选择',
  mapping_name_taken: '别的单位已用这个名称保存了列对应，请换一个名称',
  no_problems: '没有需要改正的行',
  cannot_keep: '数据文件夹已满或不可写，文件没有收下；请系统管理员腾出空间或检查权限后再试',
  still_running: '导入正在进行，请等它结束',
} as const;

export const no = (code: keyof typeof words): { ok: false; refusal: ImportRefusal } =>
  refuse({ code, words: words[code] });
