export { asksFor } from './asks-for.js';
export { CommandInput } from './command-input.js';
export {
  CommandAccepted,
  CommandRefused,
  CommandResult,
  TELL_REFUSAL,
  toCommandRefused,
  toCommandResult,
  type TellRefusal,
} from './command-result.js';
export { enumOf } from './enum-of.js';
export { PageInfo, pageInfoOf } from './page-info.js';
export { InstantScalar, LocalDateScalar, LogPositionScalar, RevisionScalar } from './scalars.js';
export { toldByName, ToldFieldInput } from './told-field.input.js';
