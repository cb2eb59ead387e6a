/** Where people live, the way they write it: by a landmark rather than by a street. */
export type Place = {
  /** Spelled as orders spell it, odd ways included. */
  districts: readonly [string, ...string[]];
  landmarks: readonly [string, ...string[]];
  /** The middle of the neighbourhood, in degrees. */
  lat: number;
  lng: number;
};

export const places: readonly [Place, ...Place[]] = [
  {
    districts: ["Баянзүрх", "БЗД", "Баянзүрх дүүрэг", "Bayanzurh"],
    landmarks: ["Сансар, Номин супермаркетийн ард", "13-р хороолол, Натурын зүүн талд", "Жуковын музейн хойно"],
    ...{ lat: 47.921, lng: 106.946 },
  },
  {
    districts: ["Сүхбаатар", "СБД", "сүхбаатар дүүрэг", "Sukhbaatar duureg"],
    landmarks: ["100 айл, Төмөрийн зах руу", "Дөлгөөн нуур, өндөр цагаан байр", "5-р сургуулийн урд"],
    ...{ lat: 47.928, lng: 106.922 },
  },
  {
    districts: ["Чингэлтэй", "ЧД", "Chingeltei", "Чингэлтэй д."],
    landmarks: [
      "Долоон буудал, автобусны эцсийн буудал",
      "Тэнгис кино театрын ард",
      "Хайлааст, дэлгүүрийн дээд гудамж",
    ],
    ...{ lat: 47.941, lng: 106.9 },
  },
  {
    districts: ["Хан-Уул", "ХУД", "Хан уул", "Han-Uul"],
    landmarks: [
      "Зайсан, Буяны эсрэг талд",
      "19-р хороолол, Хан-Уул таваргийн баруун талд",
      "Яармаг, Төр хурахын уулзвар",
    ],
    ...{ lat: 47.886, lng: 106.911 },
  },
  {
    districts: ["Баянгол", "БГД", "Bayangol"],
    landmarks: ["10-р хороолол, Баянголын ам руу", "Гранд плазагийн ард", "Төмөр замын 4-р эмнэлгийн хойно"],
    ...{ lat: 47.914, lng: 106.868 },
  },
  {
    districts: ["Сонгинохайрхан", "СХД", "Songino hairhan"],
    landmarks: [
      "1-р хороолол, Хар хорин захын урд",
      "Толгойт, 60-р сургуулийн дэргэд",
      "Баянхошуу, Өнөр хүүхдийн төв рүү",
    ],
    ...{ lat: 47.919, lng: 106.814 },
  },
  {
    districts: ["Налайх"],
    landmarks: ["Налайх, төв номын сангийн ард"],
    ...{ lat: 47.774, lng: 107.253 },
  },
  {
    // Not one of the nine: what a customer typed where the district belongs. The dispatcher gets to see it flagged.
    districts: ["Улаанбаатар", "3-р хороолол", "Сухбатар", "төв"],
    landmarks: ["3-р хороолол, Эрдэнэт худалдааны төвийн ард", "Их дэлгүүрийн баруун талын орон сууц"],
    ...{ lat: 47.919, lng: 106.889 },
  },
];

export const hubs = ["Төв агуулах", "Баруун салбар", "Зүүн салбар"] as const;
