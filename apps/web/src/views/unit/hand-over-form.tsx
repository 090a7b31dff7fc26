import { Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { HandOverDocument, TheirsDocument } from '../../api/operations.generated.js';
import { useRead } from '../../api/use-read.js';
import { useText } from '../../app/language.js';
import { OneButtonForm } from '../../ui/one-button-form.js';
import { useDraft } from '../../ui/use-draft.js';
import type { PeopleProps } from './deputy-form.js';
import { Outcome } from './outcome.js';
import { peopleTexts } from './people.texts.js';
import { PersonChoice } from './person-choice.js';
import { nameOfUnitPoint } from './pick-list.js';
import { previewTexts } from './preview.texts.js';
import { usePreviewed } from './use-previewed.js';

const nothing = { from: '', to: '', reason: '' };

/** What somebody has, by id: kept from before it was given away. */
const useNamesOf = (person: string) => {
  const say = useText();
  const variables = { filter: { officer: person, open: true }, officer: person };
  const { data } = useRead(TheirsDocument, variables, { when: person !== '' });
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const [seen, setSeen] = useState(data);
  if (data !== seen) {
    setSeen(data);
    const points = (data?.vedtakslogg.edges ?? []).flatMap(({ node: { vedtak, followUp } }) =>
      followUp === null ? [] : [[followUp.id, nameOfUnitPoint({ vedtak, followUp }, say)] as const],
    );
    const cases = (data?.cases ?? []).map(({ id, title }) => [id, title] as const);
    setKnown((before) => new Map([...before, ...points, ...cases]));
  }
  return (id: string) => known.get(id) ?? say(previewTexts.unknown);
};

/** For who leaves: all that is theirs to another, after it has been looked at. */
export const HandOverForm = ({ people, everybody, unit }: PeopleProps & { readonly unit: string }) => {
  const say = useText();
  const { draft, change, drop } = useDraft(`enhet:overfør:${unit}`, nothing);
  const [isAsked, setIsAsked] = useState(false);
  const nameOf = useNamesOf(draft.from);
  const act = usePreviewed(HandOverDocument, () => {
    setIsAsked(false);
    drop();
  });
  const { from, to, reason } = draft;
  const items = (act.answer?.items ?? []).map((item) => ({ ...item, name: nameOf(item.id) }));
  const send = () => {
    setIsAsked(true);
    if (![from, to, reason.trim()].includes('')) act.look({ from, to, reason });
  };
  return (
    <>
      <OneButtonForm looksFirst send={say(previewTexts.see)} busy={act.busy} onSend={send}>
        <Paragraph className="quiet">{say(peopleTexts.handOverHelp)}</Paragraph>
        {(['from', 'to'] as const).map((name) => (
          <PersonChoice
            key={name}
            label={say(name === 'from' ? peopleTexts.fromWhom : peopleTexts.toWhom)}
            people={name === 'from' ? people : everybody.filter(({ id }) => id !== from)}
            value={draft[name]}
            isAsked={isAsked}
            onChange={(id) => {
              change({ [name]: id });
            }}
          />
        ))}
        <Textfield
          data-size="sm"
          label={say(peopleTexts.reason)}
          value={reason}
          error={isAsked && reason.trim() === '' && say(peopleTexts.mustReason)}
          onChange={({ target }) => {
            change({ reason: target.value });
          }}
        />
      </OneButtonForm>
      <Outcome act={act} items={items} left={act.answer?.left ?? 0} />
    </>
  );
};
