import { mediationForm } from '@jieyou/contracts';
import { refuse } from '../../../kernel/result.ts';
import { checkOffice } from './check-office.ts';
import { loadFonts } from './fonts.ts';
import type { FormJob, PrintAnswer } from './job.ts';
import { markOf, officeFiles, showOffice } from './office.ts';
import type { Answers, Folders, OfficeTemplate, Task } from './task.ts';
import { printForm } from './typst-form.ts';
import { openTypst } from './typst.ts';
import { wordForm } from './word-form.ts';

/** 印台: Typst and the fonts, loaded once; every task of the press is done here. */
export function openBench({ templates, fonts: fontFolder }: Folders): (task: Task) => Promise<Answers[Task['what']]> {
  const typst = openTypst(fontFolder);
  const fonts = loadFonts(fontFolder);
  const checked = new Map<string, readonly string[]>();
  const filesOf = (office: string | null): ReadonlyMap<string, string> =>
    templates === null ? new Map<string, string>() : officeFiles(templates, office);

  /** A template is tried once for each state of its folder. */
  const inOffice = <Done>(
    job: Pick<FormJob, 'form' | 'office'>,
    then: (file: string, faults: readonly string[]) => Done,
  ): Done => {
    const files = filesOf(job.office);
    const shown = showOffice(typst, files, job.form);
    try {
      if (shown.file === 'form.typ') return then(shown.file, []);
      const mark = `${job.form}\n${markOf(files)}`;
      const faults =
        checked.get(mark) ?? (shown.faults.length > 0 ? shown.faults : checkOffice(typst, fonts, job.form, shown.file));
      checked.set(mark, faults);
      return then(shown.file, faults);
    } finally {
      shown.hide();
    }
  };

  const print = (job: FormJob): PrintAnswer =>
    inOffice(job, (file, faults) =>
      faults.length > 0
        ? refuse({ code: 'office_template_broken', file: file.slice('office/'.length), faults })
        : printForm(typst, fonts, job, file),
    );

  const office = (of: string | null): OfficeTemplate[] =>
    [...filesOf(of).keys()].flatMap((name) => {
      const form = mediationForm.safeParse(name.replace(/\.typ$/, ''));
      if (!name.endsWith('.typ') || !name.startsWith('MED-')) return [];
      if (!form.success) return [];
      return [inOffice({ form: form.data, office: of }, (_, faults) => ({ form: form.data, file: name, faults }))];
    });

  return async (task) => {
    typst.rest();
    switch (task.what) {
      case 'form':
        return task.job.format === 'docx' ? wordForm(task.job) : print(task.job);
      case 'dossier':
        // What joins PDF files is loaded when a dossier is bound, not for every form.
        return (await import('./dossier.ts')).bindDossier({ print, typst, fonts }, task.plan);
      case 'office':
        return office(task.office);
      case 'fonts': {
        const { body, title, office: own, characters, words } = fonts;
        return { body, title, office: own, characters, words };
      }
    }
  };
}
