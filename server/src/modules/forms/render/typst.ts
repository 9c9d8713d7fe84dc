import { dirname, join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { ownFontFolders } from './fonts.ts';

const TEMPLATES = resolve(import.meta.dirname, '../templates');

/** 排版的错: which file, which line, what it says. */
export interface TypstFault {
  readonly file: string;
  readonly line: number | null;
  readonly says: string;
}

type Diagnostic = {
  message: string;
  path: string;
  severity: number;
  range: { start: { line: number } } | null;
};

/** Typst with its fonts. What it may read is the folder of templates, and what is shown to it by name. */
export interface Typst {
  /** Compiles a file of the folder, or a shown one; the given go in as data. */
  readonly compile: (
    file: string,
    given: string,
  ) => { document: NodeTypstDocument } | { faults: readonly TypstFault[] };
  readonly pdf: (document: NodeTypstDocument, archive: boolean) => Uint8Array;
  readonly svg: (document: NodeTypstDocument) => string;
  /** With the words in it, to be read by a program. */
  readonly svgWithText: (document: NodeTypstDocument) => string;
  readonly show: (name: string, content: Uint8Array) => void;
  readonly hide: (name: string) => void;
  readonly rest: () => void;
}

/** 打开排版机. */
export function openTypst(officeFonts: string | null): Typst {
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: [...ownFontFolders(), ...(officeFonts === null ? [] : [officeFonts])] }],
  });
  const faultOf = ({ message, path, range }: Diagnostic): TypstFault => ({
    file: path.slice(path.startsWith(TEMPLATES) ? TEMPLATES.length + 1 : dirname(path).length + 1),
    line: range === null ? null : range.start.line + 1,
    says: message,
  });
  return {
    compile: (file, given) => {
      const result = compiler.compile({ mainFilePath: join(TEMPLATES, file), inputs: { given } });
      const document = result.result;
      if (document && !result.hasError()) return { document };
      const error = result.takeError() ?? result.takeDiagnostics();
      return { faults: error ? (compiler.fetchDiagnostics(error) as Diagnostic[]).map(faultOf) : [] };
    },
    pdf: (document, archive) =>
      compiler.pdf(document, { creationTimestamp: 0, ...(archive ? { pdfStandard: 'a-2b' } : {}) }),
    svg: (document) => compiler.plainSvg(document),
    svgWithText: (document) => compiler.svg(document),
    show: (name, content) => compiler.mapShadow(join(TEMPLATES, name), Buffer.from(content)),
    hide: (name) => compiler.unmapShadow(join(TEMPLATES, name)),
    rest: () => compiler.evictCache(10),
  };
}
