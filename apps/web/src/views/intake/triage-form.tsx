import { Alert, Button, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { IntakeTriageDocument } from '../../api/operations.generated.js';
import { isRefused, useCommand } from '../../api/use-command.js';
import { useViewer } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { Failure } from '../../ui/failure.js';
import { useDraft } from '../../ui/use-draft.js';
import type { JudgedVedtak } from './decision.js';
import { triageTexts } from './triage.texts.js';
import { useKeys } from './use-keys.js';

export interface Judged {
  readonly id: string;
  readonly title: string;
  readonly needsFollowUp: boolean;
}

export interface TriageFormProps {
  readonly vedtak: JudgedVedtak;
  readonly keysOn: boolean;
  readonly judged: (judged: Judged) => void;
}

const useJudging = ({ vedtak: { id, title }, judged }: TriageFormProps) => {
  const viewer = useViewer();
  const triage = useCommand(IntakeTriageDocument);
  const { draft, change, drop } = useDraft(`sortering:${viewer?.id ?? ''}:${id}`, { reason: '' });
  const judge = async (needsFollowUp: boolean) => {
    if (triage.isPending) return;
    const reason = needsFollowUp ? null : draft.reason.trim();
    const answer = await triage.mutateAsync({ vedtakId: id, needsFollowUp, reason });
    if (isRefused(answer)) return;
    drop();
    judged({ id, title, needsFollowUp });
  };
  /** Why it failed is shown; the list may have gone on to the next before the answer is here. */
  const tell = (needsFollowUp: boolean) => {
    judge(needsFollowUp).catch(() => undefined);
  };
  const refused = triage.data !== undefined && isRefused(triage.data) ? triage.data : undefined;
  return { reason: draft.reason, change, judge: tell, refused, problem: triage.error };
};

/** The two answers: yes at once, no with its reason. */
export const TriageForm = (props: TriageFormProps) => {
  const say = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [lacking, setLacking] = useState(false);
  const { reason, change, judge, refused, problem } = useJudging(props);
  const yes = () => {
    judge(true);
  };
  const toReason = () => field.current?.focus();
  const no = () => {
    setLacking(reason.trim() === '');
    if (reason.trim() === '') toReason();
    else judge(false);
  };
  useKeys({ j: yes, n: toReason }, props.keysOn);
  return (
    <form
      className="stack intake-form"
      onSubmit={(event) => {
        event.preventDefault();
        no();
      }}
    >
      {refused !== undefined && (
        <Alert data-color="danger" role="alert">
          <Paragraph>{refused.message}</Paragraph>
        </Alert>
      )}
      {problem !== null && <Failure problem={problem} />}
      <div className="row">
        <Button type="button" onClick={yes}>
          {say(triageTexts.yes)}
        </Button>
      </div>
      <Textfield
        multiline
        rows={2}
        ref={field}
        label={say(triageTexts.because)}
        description={say(triageTexts.becauseHow)}
        value={reason}
        error={lacking && reason.trim() === '' ? say(triageTexts.reasonRequired) : undefined}
        onChange={({ target }) => {
          change({ reason: target.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          no();
        }}
      />
      <div className="row">
        <Button type="submit" variant="secondary">
          {say(triageTexts.no)}
        </Button>
      </div>
    </form>
  );
};
