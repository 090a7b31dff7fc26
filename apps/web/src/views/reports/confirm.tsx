import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useText } from '../../app/language.js';
import { reportsTexts } from './reports.texts.js';

export interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  /** What happens, and that it cannot be undone. */
  readonly what: string;
  /** What the button says. */
  readonly act: string;
  readonly onAct: () => void;
  readonly onCancel: () => void;
}

/** Asked before what cannot be undone. */
export const Confirm = ({ open, title, what, act, onAct, onCancel }: ConfirmProps) => {
  const say = useText();
  return (
    <Dialog open={open} onClose={onCancel} closeButton={say(reportsTexts.cancel)} aria-label={title}>
      <div className="stack">
        <Heading level={2} data-size="sm">
          {title}
        </Heading>
        <Paragraph>{what}</Paragraph>
        <div className="row">
          <Button data-color="danger" onClick={onAct}>
            {act}
          </Button>
          <Button variant="secondary" onClick={onCancel}>
            {say(reportsTexts.cancel)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
