import { Button } from '@digdir/designsystemet-react';
import { useText } from '../../app/language.js';
import { actTexts } from './act.texts.js';
import { labelled, Words } from './fields.js';
import type { NeededProps } from './needed-fields.js';
import { reportTexts } from './report.texts.js';

interface CommentsProps extends NeededProps {
  readonly isShielded: boolean;
  readonly isRequired: boolean;
}

/** What everybody may read, and what nobody else may: told apart in words. */
export const CommentFields = ({ prefix, fields, change, problems, readOnly, ...kind }: CommentsProps) => {
  const say = useText();
  return (
    <>
      <Words
        id={`${prefix}-publicComment`}
        rows={4}
        readOnly={readOnly}
        label={labelled(say, say(reportTexts.publicComment), kind.isRequired)}
        description={say(kind.isShielded ? actTexts.shielded : actTexts.public)}
        value={fields.publicComment}
        error={problems.fields.get('publicComment')}
        onChange={(publicComment) => {
          change({ publicComment });
        }}
      />
      <Words
        id={`${prefix}-internalComment`}
        rows={2}
        readOnly={readOnly}
        label={labelled(say, say(reportTexts.internalComment), false)}
        description={say(actTexts.inside)}
        value={fields.internalComment}
        error={problems.fields.get('internalComment')}
        onChange={(internalComment) => {
          change({ internalComment });
        }}
      />
    </>
  );
};

interface SameFieldProps extends NeededProps {
  /** Who reads it. */
  readonly hint: string;
  /** Undefined where it is to be chosen between two versions first. */
  readonly send: (() => void) | undefined;
}

/** That nothing has changed, and why, in one click: the reason begins as what was said last. */
export const SameField = ({ prefix, fields, change, problems, readOnly, hint, send }: SameFieldProps) => {
  const say = useText();
  return (
    <div className="same">
      <Words
        id={`${prefix}-because`}
        rows={2}
        readOnly={readOnly}
        label={say(reportTexts.because)}
        description={hint}
        value={fields.because}
        error={problems.fields.get('because')}
        onChange={(because) => {
          change({ act: 'same', because });
        }}
      />
      {send !== undefined && (
        <Button
          type="button"
          variant="secondary"
          data-size="sm"
          aria-disabled={readOnly}
          onClick={() => {
            if (!readOnly) send();
          }}
        >
          {say(reportTexts.same)}
        </Button>
      )}
    </div>
  );
};
