export { answerProblem, notSignedIn, type HttpProblem } from './http-problem.js';
export { readUpload, type UploadedFile } from './read-upload.js';
