/** 不准（文书）: why a form is not printed. */
export type FormRefusal =
  | { readonly code: 'form_incomplete'; readonly name: string; readonly fields: readonly string[] }
  | { readonly code: 'form_data_wrong'; readonly name: string; readonly fields: readonly string[] }
  | { readonly code: 'glyphs_missing'; readonly characters: readonly string[] }
  | { readonly code: 'office_template_broken'; readonly file: string; readonly faults: readonly string[] }
  | { readonly code: 'part_unreadable'; readonly part: string; readonly why: string }
  | { readonly code: 'picture_unreadable'; readonly picture: string }
  | { readonly code: 'too_many_pages'; readonly most: number }
  | { readonly code: 'press_busy' }
  | { readonly code: 'press_failed'; readonly why: string };

/** `“𠮷”（U+20BB7）`. */
const sayCharacter = (character: string): string =>
  `“${character}”（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`;

/** 说明不准的理由, and what to do next. */
export function sayFormRefusal(refusal: FormRefusal): string {
  switch (refusal.code) {
    case 'form_incomplete':
      return `《${refusal.name}》还没有填全：${refusal.fields.join('；')}。请补齐后再出正式文本，或者先出草稿。`;
    case 'form_data_wrong':
      return `《${refusal.name}》有几处填得不对：${refusal.fields.join('；')}。请改正。`;
    case 'glyphs_missing':
      return `字体里没有这些字：${refusal.characters.map(sayCharacter).join('、')}。请核对是否写错；没有写错的，请系统管理员把收有这些字的字体（如“宋体-ExtB”“花园明朝B”）放进字体目录，或者选择“留空手写”，印出方框由经办人手写补入。`;
    case 'office_template_broken':
      return `本单位的文书样式 ${refusal.file} 不能用：${refusal.faults.join('；')}。请改正；暂时移走这个文件，就用自带的样式。`;
    case 'part_unreadable':
      return `卷宗里的“${refusal.part}”读不出来：${refusal.why}。请换一份文件。`;
    case 'picture_unreadable':
      return `图片“${refusal.picture}”不能用：只收 PNG、JPEG，请重新拍摄或者扫描。`;
    case 'too_many_pages':
      return `太长了，最多 ${refusal.most} 页。请分成几份。`;
    case 'press_busy':
      return '正在排印的文书太多，请稍候再试。';
    case 'press_failed':
      return `文书没有印成：${refusal.why}。请稍候再试；还不行，请告诉系统管理员。`;
  }
}
