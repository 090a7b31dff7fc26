import type { PointFragment } from '../../api/operations.generated.js';
import { useText } from '../../app/language.js';
import { DayOf } from '../../ui/day.js';
import { vedtakTexts } from './vedtak.texts.js';

type Entry = PointFragment['history'][number];

const Told = ({ entry }: { readonly entry: Entry }) => {
  const say = useText();
  return (
    <>
      <p className="what">{entry.words ?? entry.statusLabel ?? entry.type}</p>
      {entry.publicComment !== null && <p className="prose">{entry.publicComment}</p>}
      {entry.internalComment !== null && (
        <p className="prose quiet">
          {say(vedtakTexts.internal)}: {entry.internalComment}
        </p>
      )}
      {entry.actor?.name != null && (
        <p className="quiet">{say(vedtakTexts.by, { name: entry.actor.name })}</p>
      )}
    </>
  );
};

/** Everything that has happened to a point, oldest first, in words. */
export const Timeline = ({ history }: { readonly history: PointFragment['history'] }) => (
  <ol className="timeline">
    {history.map((entry, index) => (
      // What happened never changes its place.
      <li key={index}>
        <DayOf instant={entry.at} long />
        <Told entry={entry} />
      </li>
    ))}
  </ol>
);
