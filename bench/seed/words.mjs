import { chanceFrom } from './chance.mjs';

/** How many words each language has. */
const wordsOfLanguage = 5_000;
/** A sentence ends with a long word: search skips those that say nothing, so that no gap would tell where it ends. */
const lastWordLengthMin = 8;
/** Of a sentence, so that a text of up to twelve keeps below 1,500 characters. */
const sentenceLength = { min: 40, max: 120 };

/** What each language's words are made of; the first ones stand in nearly every list of recommendations. */
const languages = {
  en: {
    common:
      'the of and to in state rights law police court prison torture women children detention access lawyer investigation assembly protest media freedom registration association party union strike internet data protection monitoring health visit complaint training judge prosecutor compensation amnesty parole labour',
    onsets: 'b br c ch d f g gr h j l m n p pl qu r s sh st t tr v w',
    middles: 'a ai e ea i o ou u',
    codas: ' l m n nd r rt s st t ck sion ment ing',
  },
  ru: {
    common:
      'и в на с по тюрьма государство право закон полиция суд пытка женщина содержание ребенок доступ адвокат расследование собрание протест печать свобода регистрация объединение партия профсоюз забастовка интернет данные защита наблюдение здоровье свидание жалоба обучение судья прокурор возмещение амнистия освобождение труд',
    onsets: 'б бр в г д др ж з к кл л м н п пр р с ст т тр ф х ц ч ш',
    middles: 'а е и о у ы я',
    codas: ' й л м н р с т ть ние ство ость ами ого',
  },
  'kk-Cyrl': {
    common:
      'және мен бен үшін туралы түрме мемлекет құқық заң полиция сот азаптау әйел ұстау бала қолжетім адвокат тергеу жиналыс наразылық баспасөз бостандық тіркеу бірлестік партия кәсіподақ ереуіл интернет дерек қорғау бақылау денсаулық кездесу шағым оқыту судья прокурор өтемақы рақымшылық босату еңбек',
    onsets: 'б д ж з қ к л м н п р с т ш ғ',
    middles: 'а ә е і о ө ұ ү ы',
    codas: ' қ л м н р с т ң лық дар тың мен ға',
  },
};

/** The languages, the original of most texts first. */
export const languageTags = ['ru', 'en', 'kk-Cyrl'];

/**
 * The words of a language, the most frequent first, and sentences in which the k-th word comes about 1/k as often as
 * the first (Zipf). The same on every machine.
 */
export function writeLanguage(tag, sentenceCount = 1_000) {
  const chance = chanceFrom(`words ${tag}`);
  const words = inventWords(languages[tag], chance);
  const lastWords = words.filter(({ length }) => length >= lastWordLengthMin);
  const sentences = new Set();
  while (sentences.size < sentenceCount) sentences.add(writeSentence(words, lastWords, chance));
  return { words, sentences: [...sentences] };
}

function inventWords({ common, onsets, middles, codas }, chance) {
  const words = new Set(common.split(' '));
  const one = (list) => {
    const parts = list.split(' ');
    return parts[Math.floor(chance() * parts.length)];
  };
  while (words.size < wordsOfLanguage) {
    const syllables = 1 + Math.floor(chance() * 3);
    let word = '';
    for (let each = 0; each < syllables; each += 1) word += one(onsets) + one(middles);
    word += one(codas);
    if (word.length >= 4) words.add(word);
  }
  return [...words];
}

function writeSentence(words, lastWords, chance) {
  const wanted =
    sentenceLength.min + Math.floor(chance() * (sentenceLength.max - sentenceLength.min - 30));
  const one = (list) => list[Math.min(Math.floor((list.length + 1) ** chance()), list.length) - 1];
  let sentence = one(words);
  while (sentence.length < wanted) sentence += ` ${one(words)}`;
  return `${sentence[0].toUpperCase()}${sentence.slice(1)} ${one(lastWords)}.`;
}
