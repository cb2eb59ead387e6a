/** Parents' names as they stand before one's own: shortened, or whole in the genitive. */
export const parents = [
  ...["Б.", "Д.", "Г.", "Н.", "Ц.", "О.", "Ө.", "Ү.", "Л.", "С.", "М.", "Х.", "Э.", "Ч."],
  ...["Батболдын", "Дөлгөөний", "Өлзийбатын", "Пүрэвдоржийн", "Сүхбатын", "Чулуунбаатарын", "Энхтөрийн"],
] as [string, ...string[]];

export const givenNames = [
  ...["Өнөрцэцэг", "Өлзийсайхан", "Үүрийнтуяа", "Түвшинжаргал", "Мөнхзул", "Бөртэ", "Сүндэръяа", "Өсөхбаяр"],
  ...["Нандин-Эрдэнэ", "Тэмүүжин", "Мишээл", "Ариунболд", "Болормаа", "Ганхуяг", "Хүслэн", "Анужин"],
  ...["Чимэг-Очир", "Дөлгөөн", "Эрдэнэбилэг", "Уранзаяа", "Үржинбадам", "Мөнх-Оргил", "Цэлмүүн", "Баярмаа"],
  ...["Золбоо", "Сүхээ", "Энхжаргал", "Гэрэлтуяа", "Отгонжаргал", "Жавхлан", "Нүргүль", "Хөвсгөлбаяр"],
] as [string, ...string[]];

/** First digits of Ulaanbaatar's mobile numbers. */
export const mobilePrefixes = ["99", "95", "88", "86", "80", "94", "91", "89"] as const;

export type Vendor = { id: string; name: string; phone: string; line1: string; district: string; goods: Goods };

export type Goods = readonly [Good, ...Good[]];

/** Price in MNT, weight in grams. */
type Good = { name: string; price: number; weight: number };

const clothes: Goods = [
  { name: "Ноолууран цамц", price: 189_000, weight: 420 },
  { name: "Хүүхдийн өвлийн гутал", price: 96_500, weight: 900 },
  { name: "Ноосон ороолт", price: 54_000, weight: 250 },
];
const electronics: Goods = [
  { name: "Утасгүй чихэвч", price: 219_000, weight: 180 },
  { name: "Гар утасны цэнэглэгч", price: 39_900, weight: 150 },
  { name: "Ухаалаг цаг", price: 465_000, weight: 320 },
];
const books: Goods = [
  { name: "Өдөр тутмын дэвтэр", price: 18_500, weight: 350 },
  { name: "Монголын нууц товчоо", price: 42_000, weight: 780 },
  { name: "Хүүхдийн үлгэрийн багц", price: 67_000, weight: 1_400 },
];
const household: Goods = [
  { name: "Өрөөний чийгшүүлэгч", price: 128_000, weight: 1_900 },
  { name: "Тогооны багц", price: 245_000, weight: 4_600 },
  { name: "Гэрийн тавилгын бүтээлэг", price: 73_500, weight: 1_100 },
];

export const vendors: readonly [Vendor, ...Vendor[]] = [
  {
    ...{ id: "sor-cashmere", name: "Сор Ноолуур", phone: "+97677118822" },
    ...{ line1: "Сөүлийн гудамж 21, 1 давхар", district: "Сүхбаатар", goods: clothes },
  },
  {
    ...{ id: "tsahilgaan-shop", name: "Цахилгаан Шоп", phone: "+97675052030" },
    ...{ line1: "Computer Land, 3 давхар, 312", district: "Баянгол", goods: electronics },
  },
  {
    ...{ id: "uguulel-nom", name: "Өгүүлэл номын дэлгүүр", phone: "+97670114500" },
    ...{ line1: "Их сургуулийн гудамж 5", district: "Сүхбаатар", goods: books },
  },
  {
    ...{ id: "ger-orgoo", name: "Гэр Өргөө", phone: "+97672227711" },
    ...{ line1: "Хүннү молл, 2 давхар", district: "Хан-Уул", goods: household },
  },
  {
    ...{ id: "ursgal-sport", name: "Үрсгал спорт", phone: "+97676008899" },
    ...{ line1: "Дүнжингарав худалдааны төв, Б блок", district: "Баянзүрх", goods: clothes },
  },
];
