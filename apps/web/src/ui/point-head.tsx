import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../app/language.js';
import { uiTexts } from './ui.texts.js';

export interface PointHeadProps {
  readonly vedtak: {
    readonly id: string;
    readonly title: string;
    readonly caseNumber: { readonly asWritten: string } | null;
    readonly organ: { readonly name: string };
  };
  readonly followUp: {
    readonly point: number;
    readonly unit: { readonly name: string } | null;
  } | null;
  /** One below the heading that the list stands under. */
  readonly level: 2 | 3;
  /** What else is to be known of it at a glance. */
  readonly children?: ReactNode;
}

/** What a point of the log is called, which leads to its vedtak, and where it comes from. */
export const PointHead = ({ vedtak, followUp, level, children }: PointHeadProps) => {
  const say = useText();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <>
      <Title className="point-title">
        <Link to="/vedtak/$id" params={{ id: vedtak.id }}>
          {vedtak.title}
        </Link>
      </Title>
      <div className="row quiet">
        <span>
          {vedtak.caseNumber?.asWritten}
          {followUp !== null && `, ${say(uiTexts.point, { point: followUp.point })}`}
        </span>
        <span>{vedtak.organ.name}</span>
        {followUp?.unit != null && <span>{followUp.unit.name}</span>}
        {children}
      </div>
    </>
  );
};
