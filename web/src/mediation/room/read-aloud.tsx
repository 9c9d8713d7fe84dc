import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';

/** 一句一句地读: long texts are cut off by some engines. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[。；！？\n])/u).filter((each) => each.trim() !== '');

/** 这台设备上的中文语音: never a vendor's cloud; undefined where there is none. */
const voiceHere = (): SpeechSynthesisVoice | undefined =>
  'speechSynthesis' in window
    ? speechSynthesis.getVoices().find(({ lang, localService }) => localService && lang.startsWith('zh'))
    : undefined;

/** 朗读, by the device itself; where it has no Chinese voice, a person reads. */
export function ReadAloud({ text }: { text: string }): ReactElement {
  const [reading, setReading] = useState(false);
  const [silent, setSilent] = useState(false);
  const stop = (): void => {
    if ('speechSynthesis' in window) speechSynthesis.cancel();
    setReading(false);
  };
  useEffect(() => stop, []);
  const read = (): void => {
    const voice = voiceHere();
    setSilent(voice === undefined);
    if (!voice) return;
    setReading(true);
    const all = sentencesOf(text);
    for (const [at, sentence] of all.entries()) {
      const said = new SpeechSynthesisUtterance(sentence);
      Object.assign(said, { voice, lang: 'zh-CN', rate: 0.9 });
      if (at === all.length - 1) said.addEventListener('end', () => setReading(false));
      speechSynthesis.speak(said);
    }
  };
  return (
    <span className="read-aloud">
      <Button size="large" onClick={reading ? stop : read}>
        {reading ? '停止朗读' : '朗读'}
      </Button>
      {silent ? <span className="muted"> 这台设备没有中文语音，请由调解员宣读。</span> : null}
    </span>
  );
}
