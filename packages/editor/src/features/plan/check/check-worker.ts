import { answerQuestions } from '../../../app/worker/answer-questions.ts';
import { planCheck } from './plan-check.ts';

/** Runs in a worker: every check over a plan, and over it and the rest of its library. */
answerQuestions(planCheck());
