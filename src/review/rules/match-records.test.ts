import { expect, test } from "vitest";
import { matchIndexOf, matchRecords } from "./match-records.ts";

const named = (id: string, name: string, unit: string | null = "%") => ({ id, name, unit });

const city = [
  named("c1", "Tỷ lệ hộ gia đình sử dụng Internet cáp quang"),
  named("c2", "Tỷ lệ dân số được phủ sóng mạng di động 5G"),
  named("c3", "Tỷ lệ dân số được phủ sóng mạng di động 6G"),
  named("c4", "Trung tâm dữ liệu dùng chung của thành phố", null),
];

test("records that say the same find each other, each once", () => {
  const ward = [
    named("w1", "Tỷ lệ dân số được phủ sóng 5G"),
    named("w2", "Tỷ lệ hộ gia đình sử dụng Internet cáp quang"),
    named("w3", "Số hộ nuôi tôm ứng dụng công nghệ tuần hoàn nước", "hộ"),
  ];
  const pairs = matchRecords(ward, matchIndexOf(city)).map(({ id, superiorId }) => `${id} ${superiorId}`);
  expect(pairs.toSorted()).toEqual(["w1 c2", "w2 c1"]);
});

test("another network is another indicator, however alike the rest reads", () => {
  expect(matchRecords([named("w1", "Tỷ lệ dân số được phủ sóng mạng di động 6G")], matchIndexOf(city.slice(1, 2)))).toEqual([]);
});

test("of two that fit one, the likelier gets it", () => {
  const ward = [named("w1", "Tỷ lệ hộ gia đình sử dụng Internet"), named("w2", "Tỷ lệ hộ gia đình sử dụng Internet cáp quang")];
  const matched = matchRecords(ward, matchIndexOf(city));
  expect(matched.find((one) => one.superiorId === "c1")?.id).toBe("w2");
});

test("nothing among nothing is no match", () => {
  expect(matchRecords([], matchIndexOf(city))).toEqual([]);
  expect(matchRecords(city, matchIndexOf([]))).toEqual([]);
});
