import { Label, Select } from '@digdir/designsystemet-react';
import { languages, type Language } from '#kernel/text';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { appTexts } from './app.texts.js';
import { useLanguage, useText } from './language.js';

/** Each in its own words. */
const names: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export const LanguagePicker = () => {
  const say = useText();
  const { language, speak } = useLanguage();
  const client = useQueryClient();
  const id = useId();
  return (
    <div className="picker">
      <Label htmlFor={id} className="visually-hidden">
        {say(appTexts.language)}
      </Label>
      <Select
        id={id}
        data-size="sm"
        width="auto"
        value={language}
        onChange={({ target }) => {
          speak(target.value as Language);
          void client.invalidateQueries();
        }}
      >
        {languages.map((each) => (
          <Select.Option key={each} value={each} lang={each}>
            {names[each]}
          </Select.Option>
        ))}
      </Select>
    </div>
  );
};
