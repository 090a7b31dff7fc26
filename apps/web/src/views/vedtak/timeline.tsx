import { useText } from '../../app/language.js';
import { DayOf } from '../../ui/day.js';
import { vedtakTexts } from './vedtak.texts.js';

/** One thing that happened, as the server tells it. */
interface Entry {
  readonly at: string;
  readonly said: string;
  readonly publicComment?: string | null;
  readonly internalComment?: string | null;
  readonly actor: { readonly name: string | null } | null;
}

const Told = ({ entry: { said, publicComment, internalComment, actor } }: { readonly entry: Entry }) => {
  const say = useText();
  const name = actor?.name ?? null;
  return (
    <>
      <p className="what">{said}</p>
      {publicComment != null && <p className="prose said">{publicComment}</p>}
      {internalComment != null && (
        <p className="prose said quiet">
          {say(vedtakTexts.internal)}: {internalComment}
        </p>
      )}
      {name !== null && !said.includes(name) && <p className="quiet">{say(vedtakTexts.by, { name })}</p>}
    </>
  );
};

/** Everything that has happened, oldest first, in words. */
export const Timeline = ({ history }: { readonly history: readonly Entry[] }) => (
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
