import '../../styles/intake.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRole } from '../../app/entry.js';
import { useText } from '../../app/language.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { intakeTexts } from './intake.texts.js';

export interface IntakePageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Who does this work; others are told whose it is. */
  readonly roles: readonly string[];
  readonly children: ReactNode;
}

/** A page under “Inn og ut”, for those whose work it is. */
export const IntakePage = ({ title, lead, roles, children }: IntakePageProps) => {
  const say = useText();
  const mine = useRole(...roles);
  return (
    <Page title={title} lead={lead} acts={<Link to="/inn-og-ut">{say(intakeTexts.back)}</Link>}>
      {mine ? children : <Empty>{say(intakeTexts.notYours)}</Empty>}
    </Page>
  );
};

/** Who takes lists in, and who judges and splits. */
export const importers = ['SECRETARY', 'COORDINATOR'];
export const triagers = ['COORDINATOR', 'DIRECTOR'];
