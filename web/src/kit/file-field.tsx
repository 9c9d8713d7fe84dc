import { useId } from 'react';
import type { ReactElement } from 'react';

type FileFieldProps = { label: string; accept: string; chosen: string | null; onFile: (file: File | null) => void };

/** 选择文件, in our own words: the browser's own button speaks the language of the browser. */
export function FileField({ label, accept, chosen, onFile }: FileFieldProps): ReactElement {
  const id = useId();
  return (
    <div className="file-field">
      <span>{label}</span>
      <label htmlFor={id}>
        <input
          id={id}
          type="file"
          aria-label={label}
          className="visually-hidden"
          accept={accept}
          onClick={(event) => {
            // The same file, corrected, may be chosen again.
            event.currentTarget.value = '';
          }}
          onChange={(event) => onFile(event.target.files?.[0] ?? null)}
        />
        <span className="file-button">选择文件</span> <span className="muted">{chosen ?? '还没有选择'}</span>
      </label>
    </div>
  );
}
