import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { roleTexts } from '../../app/app.texts.js';
import { useEntry } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import type { Way } from '../../app/navigation.js';
import { playPart } from '../../app/session.js';
import { frontTexts, partTexts } from './front.texts.js';

/** Where the work of each is done, in the order that a vedtak meets them. */
const parts: readonly { readonly role: keyof typeof partTexts; readonly to: Way['to'] }[] = [
  { role: 'COORDINATOR', to: '/inn-og-ut' },
  { role: 'CASE_OFFICER', to: '/punkter' },
  { role: 'LEADER', to: '/enhet' },
  { role: 'DIRECTOR', to: '/oversikt' },
];

/** Only in a demo: one of each, to be played at a touch. */
export const PlayRoles = () => {
  const say = useText();
  const { demoPeople } = useEntry();
  const playable = parts.flatMap((part) => {
    const person = demoPeople.find(({ role }) => role === part.role);
    return person === undefined ? [] : [{ ...part, person }];
  });
  if (playable.length === 0) return null;
  return (
    <section className="stack">
      <Heading level={2} data-size="sm">
        {say(frontTexts.play)}
      </Heading>
      <Paragraph className="quiet">{say(frontTexts.playLead)}</Paragraph>
      <ul className="cards steps">
        {playable.map(({ role, to, person }) => (
          <li key={role}>
            <Card>
              <Card.Block>
                <Heading level={3} data-size="2xs">
                  {say(roleTexts[role] ?? partTexts[role])}
                </Heading>
                <Paragraph>{say(partTexts[role])}</Paragraph>
                <Button variant="secondary" data-size="sm" onClick={() => void playPart(person.id, to)}>
                  {say(frontTexts.be, { name: person.name })}
                </Button>
              </Card.Block>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
};
