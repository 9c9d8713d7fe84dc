import type { AgreementDraft, MediationPage } from '@jieyou/contracts';
import { useRef, useState } from 'react';
import { newCommandId } from '../../kit/command-id.ts';
import { dropDraft, keepDraft, readDraft } from '../../kit/draft.ts';
import { startOfDraft } from './draft-content.ts';

export type RoomDraft = {
  draft: AgreementDraft;
  change: (more: Partial<AgreementDraft>) => void;
  /** When it was last kept by itself; null while nothing was written. */
  keptAt: Date | null;
  commandId: () => string;
  /** After it was drawn up. */
  settled: () => void;
};

/** 自己会保存的草稿: every change is kept on this device until it is drawn up. */
export function useRoomDraft(staff: string, mediation: MediationPage): RoomDraft {
  const about = `room:${mediation.id}`;
  const [found] = useState(() => readDraft<AgreementDraft>(staff, about));
  const [draft, setDraft] = useState<AgreementDraft>(() => found?.values ?? startOfDraft(mediation));
  const [keptAt, setKeptAt] = useState<Date | null>(found ? new Date(found.savedAt) : null);
  const command = useRef(found?.commandId ?? newCommandId());
  const change = (more: Partial<AgreementDraft>): void => {
    const next = { ...draft, ...more };
    command.current = newCommandId();
    setDraft(next);
    keepDraft(staff, about, { values: next, commandId: command.current });
    setKeptAt(new Date());
  };
  return {
    ...{ draft, change, keptAt },
    commandId: () => command.current,
    settled: () => {
      dropDraft(staff, about);
      command.current = newCommandId();
      setKeptAt(null);
    },
  };
}
