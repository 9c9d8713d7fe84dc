import { uploadMediationFile } from '../api/mediation.ts';
import { contentOf } from './file-content.ts';

/** 上传到这次调解; answers with the id of the file. */
export const uploadTo =
  (mediation: string) =>
  async (file: File): Promise<string> =>
    (await uploadMediationFile(mediation, await contentOf(file))).id;
