import { StubbleStudio } from './elements/shell/stubble-studio.ts';
import { Studio } from './studio.ts';

/** Ask the browser not to clear the work when space is short; a refusal changes nothing. */
void navigator.storage?.persist?.().catch(() => false);

const studio = new Studio();
await studio.start();
const element = new StubbleStudio();
element.studio = studio;
document.body.replaceChildren(element);
