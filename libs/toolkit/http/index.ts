export { BASE_URL } from './base-url.js';
export { answerUnlessSame, type CachedReply } from './answer-unless-same.js';
export { answerProblem } from './http-problem.js';
export { readForm, type UploadedFile } from './read-upload.js';
export { admit, readOptions, uploadOptions } from './uploads.js';
