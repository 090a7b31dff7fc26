import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import type { StaffQuery } from '../../api/operations.generated.js';
import { useViewer } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { OneButtonForm } from '../../ui/one-button-form.js';
import { useDraft } from '../../ui/use-draft.js';
import { emptyDraft, faultsOf, type BulkAct } from './bulk-draft.js';
import { BulkFields } from './bulk-fields.js';
import { Outcome } from './outcome.js';
import { nameOfUnitPoint } from './pick-list.js';
import { pointsTexts } from './points.texts.js';
import { previewTexts } from './preview.texts.js';
import { useBulk } from './use-bulk.js';
import type { UnitPoint } from './use-unit-points.js';

const acts = ['assign', 'move', 'report'] as const;

const WhichAct = ({ act, choose }: { readonly act: BulkAct; readonly choose: (act: BulkAct) => void }) => {
  const say = useText();
  return (
    <Fieldset data-size="sm">
      <Fieldset.Legend>{say(pointsTexts.what)}</Fieldset.Legend>
      {acts.map((each) => (
        <Radio
          key={each}
          name="bulk-act"
          value={each}
          label={say(pointsTexts[each])}
          checked={act === each}
          onChange={() => {
            choose(each);
          }}
        />
      ))}
    </Fieldset>
  );
};

/** A point keeps its name after it has left the list. */
const useNames = (points: readonly UnitPoint[]) => {
  const say = useText();
  const known = useRef(new Map<string, UnitPoint>());
  return {
    remember: () => {
      known.current = new Map(points.map((point) => [point.followUp.id, point]));
    },
    nameOf: (id: string) => {
      const point = known.current.get(id);
      return point === undefined ? say(previewTexts.unknown) : nameOfUnitPoint(point, say);
    },
  };
};

export interface BulkFormProps {
  readonly unit: string;
  readonly staff: StaffQuery;
  readonly points: readonly UnitPoint[];
  readonly picked: readonly string[];
  readonly whenDone: () => void;
}

/** One act on all that is picked: asked for, looked at, and then done. */
export const BulkForm = ({ unit, staff, points, picked, whenDone }: BulkFormProps) => {
  const say = useText();
  const { draft, change, drop } = useDraft(`enhet:${useViewer()?.id ?? ''}:${unit}`, emptyDraft);
  const [isAsked, setIsAsked] = useState(false);
  const { remember, nameOf } = useNames(points);
  const { act, look } = useBulk(draft.act, () => {
    setIsAsked(false);
    drop();
    whenDone();
  });
  const faults = faultsOf(draft);
  const submit = () => {
    setIsAsked(true);
    if (faults.length > 0) return;
    remember();
    look(draft, picked);
  };
  const items = (act.answer?.items ?? []).map(({ followUpId: id, outcome, refusal }) => ({
    ...{ id, outcome, refusal, name: nameOf(id) },
  }));
  return (
    <>
      {picked.length > 0 && (
        <OneButtonForm looksFirst send={say(previewTexts.see)} busy={act.busy} onSend={submit}>
          <WhichAct
            act={draft.act}
            choose={(next) => {
              act.giveUp();
              change({ act: next });
            }}
          />
          <BulkFields {...{ draft, change, staff, unit }} faults={isAsked ? faults : []} />
        </OneButtonForm>
      )}
      <Outcome act={act} items={items} />
    </>
  );
};
