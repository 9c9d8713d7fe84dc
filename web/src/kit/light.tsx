import type { Light } from '@jieyou/contracts';

const words: Readonly<Record<Light, string>> = {
  green: '正常',
  yellow: '临近',
  orange: '紧迫',
  red: '逾期',
  grey: '中止',
  none: '不计时',
};

/** 灯: colour and word together, never colour alone. */
export function LightMark({ light }: { light: Light }): React.ReactElement {
  return (
    <span className={`light light-${light}`}>
      <span className="light-dot" aria-hidden="true" />
      {words[light]}
    </span>
  );
}
