import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

/** The one tokenizer and tagger of this package; its model is loaded once. */
export const engine = winkNlp(model, ['sbd', 'pos']);
