import { Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { EntryQuery } from '../api/operations.generated.js';
import { appTexts, roleTexts } from './app.texts.js';
import { useEntry } from './entry.js';
import { useText } from './language.js';
import { playPart, signOut } from './session.js';

type DemoPerson = EntryQuery['demoPeople'][number];

/** Those who can be played, by what they are. */
const byRole = (people: readonly DemoPerson[]): ReadonlyMap<string, readonly DemoPerson[]> =>
  Map.groupBy(people, ({ role }) => role);

/** Only in a demo: see the page as anybody. */
export const DemoSwitcher = () => {
  const say = useText();
  const id = useId();
  const { viewer, demoPeople } = useEntry();
  if (demoPeople.length === 0) return null;
  return (
    <section className="demo" aria-label="Demo">
      <p>{say(appTexts.demo)}</p>
      <div className="picker">
        <Label htmlFor={id}>{say(appTexts.play)}</Label>
        <Select
          id={id}
          data-size="sm"
          width="auto"
          value={viewer?.id ?? ''}
          onChange={({ target }) => void (target.value === '' ? signOut() : playPart(target.value))}
        >
          <Select.Option value="">{say(appTexts.everybody)}</Select.Option>
          {[...byRole(demoPeople)].map(([role, people]) => (
            <Select.Optgroup key={role} label={roleTexts[role] === undefined ? role : say(roleTexts[role])}>
              {people.map((person) => (
                <Select.Option key={person.id} value={person.id}>
                  {`${person.name}, ${person.title}`}
                </Select.Option>
              ))}
            </Select.Optgroup>
          ))}
        </Select>
      </div>
    </section>
  );
};
