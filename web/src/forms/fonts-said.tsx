import type { MediationFormsView } from '@jieyou/contracts';
import { Alert } from 'antd';
import type { ReactElement } from 'react';

/** 字体: which ones print, how many characters they have, what an office may add. */
export function FontsSaid({ fonts }: { fonts: MediationFormsView['fonts'] }): ReactElement {
  return (
    <section className="panel" aria-labelledby="fonts-name">
      <h2 id="fonts-name">字体</h2>
      {fonts.words === '' ? null : <Alert className="block" type="warning" showIcon title={fonts.words} />}
      <p>
        {`正文用 ${fonts.body.join('、')}，收 ${fonts.characters.toLocaleString('zh-CN')} 字。印之前逐字核对，字体没有的字不会悄悄漏掉：会说出是哪个字，或者印方框由经办人手写补入。`}
      </p>
      <p className="muted">
        {
          '有授权的字体（如仿宋_GB2312、方正小标宋）或者收生僻字的字体，由系统管理员放进数据目录的 fonts 文件夹即可使用；本单位自己的版式放进 forms 文件夹，用前自动检查。'
        }
      </p>
    </section>
  );
}
