/** 页号: `3`, `4—5`. Each part begins where the one before it ended. */
export function pagesOf(
  parts: readonly { readonly name: string; readonly remark: string; readonly pages: number }[],
): { name: string; page: string; remark?: string }[] {
  let next = 1;
  return parts.map(({ name, remark, pages }) => {
    const [first, last] = [next, next + pages - 1];
    next += pages;
    const page = last > first ? `${first}—${last}` : String(first);
    return remark === '' ? { name, page } : { name, page, remark };
  });
}
