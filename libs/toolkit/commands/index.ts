export {
  clientCommandId,
  CommandGateway,
  forbidden,
  type Admission,
  type Submission,
} from './command-gateway.js';
export { newestPosition } from './newest-position.js';
export { References, type Named } from './references.js';
export { ShellPorts } from './shell-ports.js';
export { AGGREGATES, SubmitCommand, SubmitCommandHandler } from './submit-command.js';
