export type { KeptMail, SinkMode, SinkPhase } from './sink-mode.js';
export { SmtpSink, type SinkOptions } from './smtp-sink.js';
