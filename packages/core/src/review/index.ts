export { checkDesign } from './check-design.ts';
export { clientOf } from './client.ts';
export type { ReviewContext } from './context.ts';
export type { Client, Finding, Severity } from './finding.ts';
export { HEALTH_QUESTIONS, type HealthQuestion, RISKS } from './health.ts';
export { type Merging, type MergingInput, mergingOn, neighbourDistancesMm } from './merging.ts';
export { FAULTS, review, showFault } from './review.ts';
export type { Found, Rule } from './rule.ts';
export { type TouchUpRisk, touchUpRisks } from './touch-up-risk.ts';
