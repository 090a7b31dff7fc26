export { makeQueueBoard, type QueueBoard, type QueueBoardOptions } from './queue-board.js';
