import type { Runbook } from '@tocsin/engine';
import { checkRunbook } from '@tocsin/engine';
import { answerQuestions } from '../../../app/worker/answer-questions.ts';

/** Runs in a worker: every check over a plan. */
answerQuestions((runbook: Runbook) => checkRunbook(runbook));
