import { nameToChoose, usePeople, type KnownPerson } from '../../api/use-people.js';
import { useText } from '../../app/language.js';
import { Choice } from '../../ui/choice.js';
import { reportsTexts } from './reports.texts.js';

/** Roles of those who work in the administration: others are in the organisation and prepare nothing. */
const staff: readonly string[] = ['SECRETARY', 'COORDINATOR', 'CASE_OFFICER', 'LEADER', 'DIRECTOR'];

const isStaff = ({ roles }: KnownPerson): boolean => roles.some((role) => staff.includes(role));

export interface OfficerFieldProps {
  /** A person's id; empty for the coordinator. */
  readonly value: string;
  readonly onChange: (person: string) => void;
}

/** Who is to prepare a report. */
export const OfficerField = ({ value, onChange }: OfficerFieldProps) => {
  const say = useText();
  const { people } = usePeople();
  return (
    <Choice
      label={say(reportsTexts.officer)}
      none={say(reportsTexts.theCoordinator)}
      value={value === '' ? undefined : value}
      options={people.filter(isStaff).map((each) => ({ value: each.id, label: nameToChoose(each) }))}
      onChange={(person = '') => {
        onChange(person);
      }}
    />
  );
};
