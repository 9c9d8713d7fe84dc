import { signatureKinds, signerRoles } from '@jieyou/contracts';
import type { MediationPage, SignatureKind, SignerRole } from '@jieyou/contracts';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Radio, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { doMediationAct, uploadMediationFile } from '../api/mediation.ts';
import { announce } from '../app/announce.tsx';
import { refreshAfterAct } from '../app/queries.ts';
import { newCommandId } from '../kit/command-id.ts';
import { ActProblem } from '../matters/page/act-problem.tsx';
import { contentOf } from './file-content.ts';
import { SignaturePad } from './signature-pad.tsx';

type SignFormProps = {
  mediation: MediationPage;
  /** Who signs, where that is already known. */
  signer?: string;
  onDone: () => void;
};

const kinds = Object.entries(signatureKinds).map(([value, label]) => ({ value, label }));

/** 签名: who signs, how, and the evidence of it; one after another in the room. */
export function SignForm({ mediation, signer: known, onDone }: SignFormProps): ReactElement {
  const { message } = App.useApp();
  const [who, setWho] = useState<string | null>(known ?? null);
  const [kind, setKind] = useState<SignatureKind>('handwritten');
  const [content, setContent] = useState<string | null>(null);
  const [read, setRead] = useState(false);
  const [commandId] = useState(newCommandId);
  const signer = mediation.signers.find(({ id }) => id === who);
  const send = useMutation({
    mutationFn: async () => {
      const file = content === null ? undefined : (await uploadMediationFile(mediation.id, content)).id;
      const { id, role, agentFor } = signer ?? { id: '', role: 'party', agentFor: null };
      const payload = {
        who: id,
        role,
        kind,
        readOver: read,
        ...(file ? { file } : {}),
        ...(agentFor ? { agentFor } : {}),
      };
      return doMediationAct({ id: mediation.id, act: 'sign', commandId, seen: mediation.matter.version, payload });
    },
    onSuccess: async () => {
      const words = `${signer?.name ?? ''}已签名`;
      void message.success(words);
      announce(words);
      onDone();
      await refreshAfterAct();
    },
  });
  const lacking = [
    ...(signer ? [] : ['选择签名的人']),
    ...(content === null ? [kind === 'handwritten' ? '签名' : '选择扫描件'] : []),
    ...(read ? [] : ['确认已逐条宣读或阅读']),
  ];
  return (
    <div className="sign-form">
      <Select
        aria-label="签名的人"
        placeholder="请选择签名的人"
        value={who}
        onChange={setWho}
        options={mediation.signers.map(({ id, name, role }) => ({
          value: id,
          label: `${name}（${signerRoles[role as SignerRole]}）`,
        }))}
      />
      <Radio.Group
        aria-label="签名方式"
        value={kind}
        options={kinds}
        onChange={(event) => {
          setKind(event.target.value as SignatureKind);
          setContent(null);
        }}
      />
      {kind === 'handwritten' ? (
        <SignaturePad onDrawn={setContent} />
      ) : (
        <input
          type="file"
          aria-label="签名页扫描件"
          accept="image/png,image/jpeg,application/pdf"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void contentOf(file).then(setContent);
          }}
        />
      )}
      <Checkbox checked={read} onChange={(event) => setRead(event.target.checked)}>
        协议已逐条宣读或由本人阅读，确认无误
      </Checkbox>
      {send.isError ? <ActProblem error={send.error} onRead={() => send.reset()} /> : null}
      <div className="row">
        <Button type="primary" disabled={lacking.length > 0} loading={send.isPending} onClick={() => send.mutate()}>
          确认签名
        </Button>
        <Button onClick={onDone}>取消</Button>
        {lacking.length > 0 ? <span className="muted">还要：{lacking.join('、')}</span> : null}
      </div>
    </div>
  );
}
