import { Button, Link as Anchor, SkipLink } from '@digdir/designsystemet-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useLive } from '../api/use-live.js';
import { signInAddress } from '../ui/failure.js';
import { appTexts } from './app.texts.js';
import { Connection } from './connection.js';
import { DemoSwitcher } from './demo-switcher.js';
import { useEntry } from './entry.js';
import { LanguagePicker } from './language-picker.js';
import { useText } from './language.js';
import { waysFor } from './navigation.js';
import { signOut } from './session.js';

const Account = () => {
  const say = useText();
  const { viewer } = useEntry();
  if (viewer === null) return <Anchor href={signInAddress()}>{say(appTexts.signIn)}</Anchor>;
  return (
    <>
      <span className="who">{say(appTexts.signedInAs, { name: viewer.name ?? '' })}</span>
      <Anchor href="/innstillinger">{say(appTexts.settings)}</Anchor>
      <Button variant="tertiary" data-size="sm" onClick={() => void signOut()}>
        {say(appTexts.signOut)}
      </Button>
    </>
  );
};

const Menu = () => {
  const say = useText();
  const { viewer } = useEntry();
  return (
    <nav aria-label={say(appTexts.menu)} className="menu">
      <ul>
        {waysFor(viewer?.roles ?? []).map(({ to, text }) => (
          <li key={to}>
            <Link to={to} activeProps={{ 'aria-current': 'page' }}>
              {say(text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** What stands around every view. */
export const Shell = () => {
  const say = useText();
  const { viewer, municipality } = useEntry();
  const heard = useLive(viewer?.id);
  return (
    <>
      <SkipLink href="#innhold">{say(appTexts.skip)}</SkipLink>
      <DemoSwitcher />
      <header className="head">
        <Link to="/" className="brand">
          Iverk <span className="municipality">{municipality?.name}</span>
        </Link>
        <div className="account">
          <LanguagePicker />
          <Account />
        </div>
        <Menu />
      </header>
      <Connection heard={heard} />
      <main id="innhold" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
};
