export { answerProblem } from './http-problem.js';
export { readUpload, type UploadedFile } from './read-upload.js';
export { admit, readOptions, uploadOptions } from './uploads.js';
