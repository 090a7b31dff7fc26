import { Failure } from '../../ui/failure.js';
import { Loading } from '../../ui/loading.js';
import { useText } from '../../app/language.js';
import { ChooseList } from './choose-list.js';
import { ImportDone } from './import-done.js';
import { importTexts } from './import.texts.js';
import { importers, IntakePage } from './intake-page.js';
import { Preview } from './preview.js';
import { useImport } from './use-import.js';

const Steps = () => {
  const importing = useImport();
  const { done, preview, problem, sending, again } = importing;
  if (done !== undefined) return <ImportDone answer={done} again={again} />;
  return (
    <>
      <ChooseList importing={importing} />
      {problem !== null && <Failure problem={problem} />}
      {sending && <Loading />}
      {preview !== undefined && <Preview importing={importing} answer={preview} />}
    </>
  );
};

/** A list is chosen, looked over and answered for, and taken in. */
export const ImportView = () => {
  const say = useText();
  return (
    <IntakePage title={say(importTexts.title)} lead={say(importTexts.lead)} roles={importers}>
      <Steps />
    </IntakePage>
  );
};
