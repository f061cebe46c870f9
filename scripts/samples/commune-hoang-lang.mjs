/** A commune's plan as plain text: everything in prose, neither indicators nor tasks name a lead; bodies appear only in the last part. */
import { parseBody } from "./markup.mjs";

const body = `
# I. MỤC ĐÍCH, YÊU CẦU
## 1. Mục đích
- Tạo chuyển biến rõ nét trong cách nghĩ, cách làm của cán bộ, đảng viên và người dân vùng bãi bồi Hoằng Lãng đối với khoa học, công nghệ và chuyển đổi số.
- Khai thác lợi thế nuôi trồng thủy sản, làng nghề và du lịch sinh thái bằng công nghệ phù hợp, chi phí vừa sức dân.
## 2. Yêu cầu
- Bám sát Kế hoạch của Ban Thường vụ Thành ủy; không đặt chỉ tiêu mà xã không có nguồn số liệu để đánh giá.
- Phát huy vai trò nêu gương của người đứng đầu; coi trọng kiểm tra kết quả ngay tại cơ sở.

# II. MỤC TIÊU
## 1. Mục tiêu chung
Đến năm 2030, Hoằng Lãng cơ bản hoàn thành chuyển đổi số trong hoạt động của hệ thống chính trị; khoa học, công nghệ đóng góp rõ rệt vào thu nhập từ nuôi trồng thủy sản và làng nghề.
## 2. Chỉ tiêu cụ thể
### 2.1. Đến hết năm 2026
#### a) Về hạ tầng số
- {>= 75 %} [Tỷ lệ dân số được phủ sóng 5G] đạt ≥ 75%.
- {>= 82 %} [Tỷ lệ hộ gia đình có kết nối Internet băng rộng] đạt ≥ 82%.
- {>= 50 %} Ít nhất 50% [camera giám sát đê, bến bãi được kết nối tập trung].
#### b) Về nguồn lực
- {>= 0.8 %} [Tỷ lệ chi ngân sách xã cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số] đạt ≥ 0,8%.
- {>= 85 %} ≥ 85% [cán bộ, công chức xã qua bồi dưỡng kỹ năng số].
- {= 100 %} 100% [thôn có tổ công nghệ số cộng đồng hoạt động].
- {>= 50 %} ≥ 50% [người dân trong độ tuổi lao động có kỹ năng số cơ bản].
#### c) Về khoa học, công nghệ
- {>= 5 hộ} Có ít nhất 05 [hộ nuôi tôm ứng dụng công nghệ tuần hoàn nước].
- {>= 20 %} ≥ 20% [diện tích nuôi trồng thủy sản được quan trắc môi trường tự động].
- {range 2 3 đề tài} Có 2 - 3 [đề tài, dự án ứng dụng tiến bộ kỹ thuật được triển khai trên địa bàn].
#### d) Về đổi mới sáng tạo
- {>= 3 sáng kiến; annual} Mỗi năm có ≥ 3 [sáng kiến được công nhận].
- {>= 10 %} ≥ 10% [cơ sở làng nghề đổi mới thiết bị, mẫu mã].
- {text} Bước đầu hình thành điểm du lịch sinh thái thông minh tại khu rừng ngập mặn.
#### đ) Về chuyển đổi số
- {>= 0.6} [Chỉ số chuyển đổi số của xã] đạt ≥ 0,60.
- {>= 65 %} ≥ 65% [hồ sơ thủ tục hành chính được giải quyết trực tuyến].
- {<= 2 %} [Tỷ lệ hồ sơ trễ hạn] ≤ 2%.
- {>= 90 %} ≥ 90% [hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa].
- {>= 68 %} ≥ 68% [người dân từ 15 tuổi trở lên có tài khoản VNeID mức độ 2].
- {>= 45 %} ≥ 45% [hộ kinh doanh chấp nhận thanh toán không dùng tiền mặt].
- {= 100 %} 100% [văn bản của Đảng ủy (trừ văn bản mật) được gửi, nhận trên môi trường mạng].
### 2.2. Đến hết năm 2030
#### a) Về hạ tầng số
- {= 100 %} [Tỷ lệ dân số được phủ sóng 5G] đạt 100%.
- {>= 96 %} [Tỷ lệ hộ gia đình có kết nối Internet băng rộng] đạt ≥ 96%.
- {= 100 %} 100% [camera giám sát đê, bến bãi được kết nối tập trung].
#### b) Về nguồn lực
- {>= 1.5 %} [Tỷ lệ chi ngân sách xã cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số] đạt ≥ 1,5%.
- {= 100 %} 100% [cán bộ, công chức xã qua bồi dưỡng kỹ năng số].
- {>= 80 %} ≥ 80% [người dân trong độ tuổi lao động có kỹ năng số cơ bản].
- {>= 2 công chức} Có ít nhất 02 [công chức có trình độ đại học trở lên về công nghệ thông tin].
#### c) Về khoa học, công nghệ
- {>= 30 hộ} Có ít nhất 30 [hộ nuôi tôm ứng dụng công nghệ tuần hoàn nước].
- {>= 60 %} ≥ 60% [diện tích nuôi trồng thủy sản được quan trắc môi trường tự động].
- {range 5 7 đề tài} Có 5 - 7 [đề tài, dự án ứng dụng tiến bộ kỹ thuật được triển khai trên địa bàn].
- {>= 1 doanh nghiệp} Có ≥ 1 [doanh nghiệp khoa học và công nghệ].
#### d) Về đổi mới sáng tạo
- {>= 5 sáng kiến; annual} Mỗi năm có ≥ 5 [sáng kiến được công nhận].
- {>= 35 %} ≥ 35% [cơ sở làng nghề đổi mới thiết bị, mẫu mã].
- {>= 5 sản phẩm} Có ít nhất 05 [sản phẩm làng nghề được bảo hộ nhãn hiệu].
- {>= 3 doanh nghiệp} Có ≥ 3 [doanh nghiệp khởi nghiệp sáng tạo].
#### đ) Về chuyển đổi số
- {>= 0.78} [Chỉ số chuyển đổi số của xã] đạt ≥ 0,78.
- {>= 90 %} ≥ 90% [hồ sơ thủ tục hành chính được giải quyết trực tuyến].
- {< 0.5 %} [Tỷ lệ hồ sơ trễ hạn] < 0,5%.
- {= 100 %} 100% [hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa].
- {>= 95 % || >= 50 %} ≥ 95% [người dân từ 15 tuổi trở lên có tài khoản VNeID mức độ 2], [tỷ lệ người dân có chữ ký số cá nhân] ≥ 50%.
- {>= 85 %} ≥ 85% [hộ kinh doanh chấp nhận thanh toán không dùng tiền mặt].
- {= 100 %} 100% [trường học, trạm y tế thu phí không dùng tiền mặt].
- {top 15 thứ bậc} [Xếp hạng chuyển đổi số trong các xã, phường] thuộc top 15.
### 2.3. Đến hết năm 2035
#### a) Về hạ tầng số
- {>= 40 %} [Tỷ lệ dân số được phủ sóng 6G] đạt ≥ 40%.
- {= 100 %} [Tỷ lệ hộ gia đình có kết nối Internet băng rộng] đạt 100%.
#### b) Về nguồn lực
- {>= 2 %} [Tỷ lệ chi ngân sách xã cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số] đạt ≥ 2%.
- {>= 75 %} ≥ 75% [người dân trong độ tuổi lao động có kỹ năng số cơ bản].
#### c) Về khoa học, công nghệ
- {>= 80 hộ} Có ít nhất 80 [hộ nuôi tôm ứng dụng công nghệ tuần hoàn nước].
- {>= 85 %} ≥ 85% [diện tích nuôi trồng thủy sản được quan trắc môi trường tự động].
- {>= 3 doanh nghiệp} Có ≥ 3 [doanh nghiệp khoa học và công nghệ].
#### d) Về đổi mới sáng tạo
- {>= 8 sáng kiến; annual} Mỗi năm có ≥ 8 [sáng kiến được công nhận].
- {>= 60 %} ≥ 60% [cơ sở làng nghề đổi mới thiết bị, mẫu mã].
- {>= 10 doanh nghiệp} Có ≥ 10 [doanh nghiệp khởi nghiệp sáng tạo].
- {text} Du lịch sinh thái thông minh trở thành sản phẩm đặc trưng của xã.
#### đ) Về chuyển đổi số
- {>= 0.88} [Chỉ số chuyển đổi số của xã] đạt ≥ 0,88.
- {>= 98 %} ≥ 98% [hồ sơ thủ tục hành chính được giải quyết trực tuyến].
- {= 0 %} [Tỷ lệ hồ sơ trễ hạn] 0%.
- {> 98 % || >= 80 %} Trên 98% [người dân từ 15 tuổi trở lên có tài khoản VNeID mức độ 2], [tỷ lệ người dân có chữ ký số cá nhân] ≥ 80%.
- {= 100 %} 100% [hộ kinh doanh chấp nhận thanh toán không dùng tiền mặt].
- {top 5 thứ bậc} [Xếp hạng chuyển đổi số trong các xã, phường] thuộc top 5.
- {text} Chính quyền xã ra quyết định chủ yếu dựa trên dữ liệu theo thời gian thực.

# III. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU
@tasks
## 1. Về nhận thức và lãnh đạo, chỉ đạo
- Tổ chức học tập, quán triệt Nghị quyết, Kế hoạch đến từng chi bộ; lồng ghép trong sinh hoạt chi bộ quý II/2026.
- Thành lập Ban Chỉ đạo của xã, ban hành quy chế làm việc và phân công nhiệm vụ từng thành viên trong tháng 3/2026.
- Biên soạn sổ tay hỏi đáp ngắn về chuyển đổi số bằng hình ảnh, phát đến từng hộ gia đình.
- Biểu dương gương điển hình trên trang thông tin điện tử và hệ thống loa truyền thanh hằng tuần.
## 2. Về hạ tầng số và dữ liệu
- Khảo sát vùng lõm sóng ngoài đê, kiến nghị doanh nghiệp viễn thông bổ sung trạm phát; hoàn thành trong quý III/2026.
- Phối hợp với Sở Thông tin và Truyền thông nâng cấp đài truyền thanh xã theo công nghệ số trong năm 2026.
- Rà soát, cập nhật dữ liệu dân cư, đất đai, hộ tịch bảo đảm đúng, đủ, sạch, sống.
- Lắp đặt camera giám sát tại cống, bến và tuyến đê xung yếu giai đoạn 2026 - 2029.
## 3. Về nguồn nhân lực
- Mở mỗi năm ít nhất hai lớp bồi dưỡng kỹ năng số, sử dụng trí tuệ nhân tạo cho cán bộ xã, trưởng thôn, bí thư chi bộ.
- Cử công chức đi học nâng cao về công nghệ thông tin, an toàn thông tin.
- Mời chuyên gia nuôi trồng thủy sản hướng dẫn kỹ thuật cho các hộ theo từng vụ nuôi.
- Đưa nội dung làm quen với lập trình, STEM vào hoạt động ngoại khóa của trường trung học cơ sở từ năm học 2026 - 2027.
## 4. Về ứng dụng khoa học, công nghệ
- Xây dựng mô hình nuôi tôm tuần hoàn nước, ít thay nước tại vùng nuôi tập trung trong năm 2026.
- Lắp đặt trạm quan trắc độ mặn, ô-xy hòa tan và cảnh báo qua tin nhắn cho người nuôi; hoàn thành trước ngày 31/10/2026.
- Ứng dụng lò sấy tiết kiệm năng lượng ở làng nghề chiếu cói.
- Lập hồ sơ đăng ký nhãn hiệu tập thể cho sản phẩm chiếu cói Hoằng Lãng trong năm 2027.
## 5. Về đổi mới sáng tạo, kinh tế số
- Hướng dẫn hộ kinh doanh kê khai thuế, xuất hóa đơn điện tử, bán hàng trực tuyến.
- Tổ chức cuộc thi ý tưởng sáng tạo trẻ của xã hằng năm.
- Hướng dẫn hộ kinh doanh bán hàng trực tuyến, kê khai thuế và xuất hóa đơn điện tử.
- Thí điểm bản đồ số, vé điện tử tại khu du lịch rừng ngập mặn; hoàn thành trong tháng 12/2026.
## 6. Về chính quyền số
- Niêm yết mã QR hướng dẫn thủ tục; bố trí người hỗ trợ tại điểm tiếp nhận vào các ngày trong tuần.
- Số hóa toàn bộ tài liệu lưu trữ của xã, hoàn thành trong năm 2027.
- Khảo sát mức độ hài lòng của người dân mỗi năm một lần và công khai kết quả.
- Thực hiện ký số toàn bộ văn bản điện tử trong nội bộ từ tháng 4/2026.
## 7. Về an toàn thông tin
- Cài đặt, cập nhật phần mềm phòng, chống mã độc cho toàn bộ máy tính công vụ; thực hiện thường xuyên.
- Xây dựng phương án ứng cứu sự cố, sao lưu dữ liệu của xã trong quý II/2026.
@plain
## 8. Kinh phí thực hiện
Kinh phí thực hiện Kế hoạch lấy từ ngân sách xã, nguồn hỗ trợ của thành phố và nguồn đóng góp tự nguyện của doanh nghiệp theo quy định.

# IV. TỔ CHỨC THỰC HIỆN
@duties
## 1. Ban Chỉ đạo của xã
- Điều hành chung; họp định kỳ mỗi quý để đánh giá tiến độ và tháo gỡ vướng mắc.
- Tham mưu sơ kết giữa nhiệm kỳ, tổng kết cuối nhiệm kỳ.
## 2. Ủy ban nhân dân xã
- Xây dựng kế hoạch của Ủy ban nhân dân xã, phân công Phòng Kinh tế theo dõi hạ tầng số, khoa học, công nghệ, kinh tế số; Phòng Văn hóa - Xã hội theo dõi kỹ năng số, giáo dục, y tế, truyền thanh.
- Bố trí ngân sách; chỉ đạo Trung tâm Phục vụ hành chính công xã nâng chất lượng tiếp nhận và trả kết quả.
- Chỉ đạo Công an xã bảo đảm an ninh mạng, đẩy mạnh cấp tài khoản định danh điện tử.
## 3. Ban Xây dựng Đảng
- Tham mưu kế hoạch đào tạo, bồi dưỡng cán bộ; hướng dẫn tuyên truyền.
- Đề xuất tiêu chí chuyển đổi số trong đánh giá chi bộ, đảng viên.
## 4. Ủy ban Kiểm tra Đảng ủy
- Kiểm tra việc thực hiện Kế hoạch ở các chi bộ; đề xuất xử lý nơi làm chậm, báo cáo không trung thực.
## 5. Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể
- Vận động hội viên, đoàn viên học và dùng dịch vụ số; giám sát việc phục vụ người dân.
## 6. Các chi bộ trực thuộc
- Xây dựng kế hoạch của chi bộ trước ngày 31/3/2026; phân công đảng viên phụ trách nhóm hộ.
- Hằng quý kiểm điểm tiến độ trong sinh hoạt chi bộ.
## 7. Văn phòng Đảng ủy
- Là cơ quan thường trực của Ban Chỉ đạo; tổng hợp, theo dõi, đôn đốc việc thực hiện Kế hoạch.
- Triển khai Đề án chuyển đổi số trong các cơ quan đảng theo Quyết định số 204-QĐ/TW, ngày 29/11/2025 của Ban Bí thư.
@plain
## 8. Chế độ thông tin, báo cáo
Ủy ban nhân dân xã, Ban Xây dựng Đảng, Ủy ban Kiểm tra Đảng ủy, Ủy ban Mặt trận Tổ quốc Việt Nam xã, các chi bộ trực thuộc gửi báo cáo quý về Ban Chỉ đạo của xã (qua Văn phòng Đảng ủy) trước ngày 18 của tháng cuối quý, báo cáo năm trước ngày 20/11. Văn phòng Đảng ủy tổng hợp trình Ban Thường vụ Đảng ủy, báo cáo Thành ủy theo quy định.
Giữa nhiệm kỳ và cuối nhiệm kỳ, Ban Thường vụ Đảng ủy tổ chức sơ kết, tổng kết việc thực hiện Kế hoạch.
`;

export const hoangLang = {
  id: "xa-hoang-lang",
  file: "ke-hoach-xa-hoang-lang.txt",
  autoNumbered: false,
  header: {
    parentBody: "ĐẢNG BỘ THÀNH PHỐ GIANG KHẢI",
    body: "ĐẢNG ỦY XÃ HOẰNG LÃNG",
    issuer: "Ban Thường vụ Đảng ủy xã Hoằng Lãng",
    number: "17-KH/ĐU",
    place: "Hoằng Lãng",
    date: "2026-02-26",
    placeAndDate: "Hoằng Lãng, ngày 26 tháng 02 năm 2026",
    type: "KẾ HOẠCH HÀNH ĐỘNG",
    subject: [
      "thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị",
      "về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
    ],
  },
  grounds: [
    "Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia;",
    "Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ;",
    "Căn cứ Kế hoạch số 38-KH/TU, ngày 12/01/2026 của Ban Thường vụ Thành ủy Giang Khải về thực hiện Nghị quyết số 57-NQ/TW.",
  ],
  opening: ["Ban Thường vụ Đảng ủy xã Hoằng Lãng xây dựng Kế hoạch hành động với các nội dung sau:"],
  body: parseBody(body),
  annexes: [],
  recipients: [
    "Ban Thường vụ Thành ủy (để báo cáo),",
    "Ủy ban nhân dân xã, Ủy ban Mặt trận Tổ quốc Việt Nam xã,",
    "Các chi bộ trực thuộc,",
    "Các đồng chí Đảng ủy viên,",
    "Lưu Văn phòng Đảng ủy.",
  ],
  signature: { authority: "T/M BAN THƯỜNG VỤ", role: "BÍ THƯ", name: "Phùng Đình Lịch" },
  clerk: {
    type: "Kế hoạch hành động",
    signerRole: "Bí thư",
    basis: [
      { number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" },
      { number: "71/NQ-CP", date: "2025-04-01", issuer: "Chính phủ" },
      { number: "38-KH/TU", date: "2026-01-12", issuer: "Ban Thường vụ Thành ủy Giang Khải" },
    ],
    supersedes: [],
    reporting: [
      { cadence: "quarterly", dueDay: 18, dueMonth: null },
      { cadence: "yearly", dueDay: 20, dueMonth: 11 },
      { cadence: "mid-term", dueDay: null, dueMonth: null },
      { cadence: "end-term", dueDay: null, dueMonth: null },
    ],
    anomalies: [
      { kind: "regressing-target", text: "Người dân trong độ tuổi lao động có kỹ năng số cơ bản: 2030 ≥ 80%, 2035 ≥ 75%" },
      { kind: "duplicate", text: "Mục III.5: hướng dẫn hộ kinh doanh kê khai thuế, bán hàng trực tuyến ghi hai lần" },
      { kind: "wrong-date", text: "Quyết định số 204-QĐ/TW ghi ngày 29/11/2025; văn bản ban hành ngày 29/11/2024" },
      {
        kind: "outdated-body",
        text: "Mục III.2 giao phối hợp với Sở Thông tin và Truyền thông, cơ quan đã hợp nhất từ 01/3/2025",
      },
      { kind: "missing-lead", text: "Không chỉ tiêu, nhiệm vụ nào ghi cơ quan chủ trì" },
    ],
  },
};
