/** 读文件为 base64, without the browser's own prefix. */
export function contentOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve((reader.result as string).split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(new Error('读不了这个文件，请重新选择')));
    reader.readAsDataURL(file);
  });
}
