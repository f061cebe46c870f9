/** A commune's plan in prose: numbers and dashes are Word's own lists, some tasks name their lead, none of the indicators does. */
import { parseBody } from "./markup.mjs";

const body = `
# I. MỤC ĐÍCH, YÊU CẦU
## 1. Mục đích
- Cụ thể hóa Nghị quyết số 57-NQ/TW và Kế hoạch số 38-KH/TU, ngày 21/01/2026 của Ban Thường vụ Thành ủy thành những việc làm sát với một xã nông nghiệp ven sông; lấy sự thuận tiện của người dân và thu nhập của hộ sản xuất làm thước đo.
- Nâng cao trách nhiệm của cấp ủy, người đứng đầu và từng đảng viên trong ứng dụng khoa học, công nghệ và chuyển đổi số.
## 2. Yêu cầu
- Mỗi nhiệm vụ phải rõ người, rõ việc, rõ thời gian, rõ kết quả; tránh làm hình thức, chạy theo thành tích.
- Tận dụng hạ tầng, phần mềm dùng chung của thành phố; xã không tự đầu tư trùng lặp.

# II. MỤC TIÊU
## 1. Mục tiêu chung
Xây dựng Cẩm Trúc trở thành xã có chính quyền phục vụ thân thiện trên môi trường số, nông nghiệp ứng dụng công nghệ cao, người dân tự tin sử dụng dịch vụ số.
## 2. Mục tiêu cụ thể
### 2.1. Đến hết năm 2026
#### a) Phát triển hạ tầng
- {>= 85 %} [Tỷ lệ hộ gia đình sử dụng Internet cáp quang] đạt từ 85% trở lên.
- {= 100 %} 100% [thôn trên địa bàn được phủ sóng 5G].
- {>= 6 điểm} Lắp đặt ít nhất 06 [điểm truy cập Internet không dây miễn phí tại nhà văn hóa thôn].
#### b) Phát triển nguồn lực
- {>= 1 %} Dành tối thiểu 1% [tổng chi ngân sách xã cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số].
- {>= 90 %} Có ≥ 90% [cán bộ, công chức xã được bồi dưỡng kỹ năng số].
- {range 3 5 người} Bố trí từ 3 - 5 [người làm đầu mối công nghệ thông tin và chuyển đổi số].
- {>= 55 %} Có ít nhất 55% [người dân trong độ tuổi lao động sử dụng thành thạo các dịch vụ số thiết yếu].
#### c) Phát triển khoa học, công nghệ
- {>= 3 mô hình} Xây dựng ≥ 3 [mô hình sản xuất nông nghiệp ứng dụng công nghệ cao].
- {>= 30 %} [Tỷ lệ diện tích rau màu tưới tiết kiệm nước] đạt ≥ 30%.
- {= 8 sản phẩm} Có 08 [sản phẩm nông nghiệp được cấp mã truy xuất nguồn gốc].
#### d) Phát triển hệ sinh thái đổi mới sáng tạo
- {>= 4 sáng kiến; annual} Mỗi năm có ≥ 4 [sáng kiến cải tiến được cấp có thẩm quyền công nhận].
- {>= 2 hợp tác xã} Có ít nhất 02 [hợp tác xã bán hàng trên sàn thương mại điện tử].
- {text} Hình thành câu lạc bộ thanh niên khởi nghiệp sáng tạo của xã.
#### e) Phát triển chuyển đổi số
- {>= 0.65} [Chỉ số chuyển đổi số cấp xã] đạt ≥ 0,65.
- {>= 75 %} Có ≥ 75% [hồ sơ thủ tục hành chính được nộp trực tuyến].
- {<= 1 %} [Tỷ lệ hồ sơ thủ tục hành chính giải quyết quá hạn] không vượt quá 1%.
- {= 100 %} 100% [kết quả giải quyết thủ tục hành chính được số hóa, trả bản điện tử].
- {top 20 thứ bậc} [Xếp hạng cải cách hành chính trong các xã, phường của thành phố] thuộc tốp 20.
- {>= 70 % || >= 20 %} Có ≥ 70% [người dân trưởng thành có tài khoản định danh điện tử mức độ 2]; [tỷ lệ người dân trưởng thành có chữ ký số] đạt ≥ 20%.
- {> 60 %} Trên 60% [khoản thu học phí, viện phí được thanh toán không dùng tiền mặt].
### 2.2. Đến hết năm 2030
#### a) Phát triển hạ tầng
- {>= 98 %} [Tỷ lệ hộ gia đình sử dụng Internet cáp quang] đạt từ 98% trở lên.
- {= 100 %} 100% [điểm công cộng có Internet không dây miễn phí].
#### b) Phát triển nguồn lực
- {>= 2 %} Dành tối thiểu 2% [tổng chi ngân sách xã cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số].
- {= 100 %} 100% [cán bộ, công chức xã được bồi dưỡng kỹ năng số].
- {>= 85 %} Có ít nhất 85% [người dân trong độ tuổi lao động sử dụng thành thạo các dịch vụ số thiết yếu].
#### c) Phát triển khoa học, công nghệ
- {>= 10 mô hình} Xây dựng ≥ 10 [mô hình sản xuất nông nghiệp ứng dụng công nghệ cao].
- {>= 65 %} [Tỷ lệ diện tích rau màu tưới tiết kiệm nước] đạt ≥ 65%.
- {>= 5 doanh nghiệp} Có ≥ 5 [doanh nghiệp khởi nghiệp sáng tạo].
- {= 20 sản phẩm} Có 20 [sản phẩm nông nghiệp được cấp mã truy xuất nguồn gốc].
#### d) Phát triển hệ sinh thái đổi mới sáng tạo
- {>= 6 sáng kiến; annual} Mỗi năm có ≥ 6 [sáng kiến cải tiến được cấp có thẩm quyền công nhận].
- {>= 6 hợp tác xã} Có ít nhất 06 [hợp tác xã bán hàng trên sàn thương mại điện tử].
- {>= 8 doanh nghiệp} Có ≥ 8 [doanh nghiệp khởi nghiệp sáng tạo].
#### e) Phát triển chuyển đổi số
- {>= 0.8} [Chỉ số chuyển đổi số cấp xã] đạt ≥ 0,80.
- {>= 92 %} Có ≥ 92% [hồ sơ thủ tục hành chính được nộp trực tuyến].
- {< 0.5 %} [Tỷ lệ hồ sơ thủ tục hành chính giải quyết quá hạn] dưới 0,5%.
- {= 100 %} 100% [kết quả giải quyết thủ tục hành chính được số hóa, trả bản điện tử].
- {top 10 thứ bậc} [Xếp hạng cải cách hành chính trong các xã, phường của thành phố] thuộc tốp 10.
- {>= 95 % || >= 60 %} Có ≥ 95% [người dân trưởng thành có tài khoản định danh điện tử mức độ 2]; [tỷ lệ người dân trưởng thành có chữ ký số] đạt ≥ 60%.
- {> 90 %} Trên 90% [khoản thu học phí, viện phí được thanh toán không dùng tiền mặt].
### 2.3. Giai đoạn 2035 đến 2045
#### a) Phát triển hạ tầng
- {>= 80 %} [Tỷ lệ phủ sóng 6G trên địa bàn] đạt ≥ 80%.
#### b) Phát triển nguồn lực
- {> 2 %} Dành trên 2% [tổng chi ngân sách xã cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số].
- {= 100 %} 100% [người dân trong độ tuổi lao động sử dụng thành thạo các dịch vụ số thiết yếu].
#### c) Phát triển khoa học, công nghệ
- {>= 25 mô hình} Xây dựng ≥ 25 [mô hình sản xuất nông nghiệp ứng dụng công nghệ cao].
- {>= 90 %} [Tỷ lệ diện tích rau màu tưới tiết kiệm nước] đạt ≥ 90%.
#### d) Phát triển hệ sinh thái đổi mới sáng tạo
- {>= 10 sáng kiến; annual} Mỗi năm có ≥ 10 [sáng kiến cải tiến được cấp có thẩm quyền công nhận].
- {text} Kinh tế nông nghiệp số trở thành ngành kinh tế chủ lực của xã.
#### e) Phát triển chuyển đổi số
- {>= 0.9} [Chỉ số chuyển đổi số cấp xã] đạt ≥ 0,90.
- {= 100 %} 100% [hồ sơ thủ tục hành chính được nộp trực tuyến].
- {top 5 thứ bậc} [Xếp hạng cải cách hành chính trong các xã, phường của thành phố] thuộc tốp 5.
- {>= 95 %} [Tỷ lệ người dân trưởng thành có chữ ký số] đạt ≥ 95%.

# III. NHIỆM VỤ VÀ GIẢI PHÁP
@tasks
## 1. Tăng cường sự lãnh đạo của cấp ủy
- {k: Ban Xây dựng Đảng > Văn phòng Đảng ủy > month 2026-03} Giao Ban Xây dựng Đảng chủ trì, phối hợp với Văn phòng Đảng ủy tổ chức quán triệt Kế hoạch đến toàn thể đảng viên, hoàn thành trong tháng 3/2026.
- {k: > > none} Mỗi chi bộ chọn một việc cụ thể về chuyển đổi số để ghi vào nghị quyết sinh hoạt thường kỳ.
- {k: Ủy ban Kiểm tra Đảng ủy > > annual} Giao Ủy ban Kiểm tra Đảng ủy hằng năm kiểm tra ít nhất hai chi bộ về việc thực hiện Kế hoạch.
## 2. Tuyên truyền, nâng cao kỹ năng số cho Nhân dân
- {k: Phòng Văn hóa - Xã hội > Ủy ban Mặt trận Tổ quốc Việt Nam xã, Đoàn Thanh niên xã > month 2026-04} Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam xã, Đoàn Thanh niên xã kiện toàn 11 tổ công nghệ số cộng đồng trong tháng 4/2026.
- {k: > > continuous} Thường xuyên phát tin, bài về kỹ năng số, phòng, chống lừa đảo trên mạng trên hệ thống truyền thanh xã.
- {k: Ủy ban Mặt trận Tổ quốc Việt Nam xã > > quarter 2026-Q4} Giao Ủy ban Mặt trận Tổ quốc Việt Nam xã vận động mỗi hộ gia đình có ít nhất một người sử dụng thành thạo dịch vụ công trực tuyến; hoàn thành trong quý IV/2026.
## 3. Phát triển hạ tầng số
- {k: Phòng Kinh tế > các doanh nghiệp viễn thông > month 2026-09-30} Giao Phòng Kinh tế chủ trì, phối hợp với các doanh nghiệp viễn thông xóa 04 điểm lõm sóng trước ngày 30/9/2026.
- {k: Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã > > month 2026-06} Giao Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã nâng cấp đường truyền, phòng họp trực tuyến, hoàn thành trong tháng 6/2026.
- {k: > > range 2026 2028} Lắp đặt mạng không dây miễn phí tại các nhà văn hóa thôn trong giai đoạn 2026 - 2028.
## 4. Ứng dụng khoa học, công nghệ trong nông nghiệp
- {k: Phòng Kinh tế > Hội Nông dân xã > quarter 2026-Q3} Giao Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân xã xây dựng vùng rau màu tưới tự động tại thôn Bãi Soi, hoàn thành trong quý III/2026.
- {k: > > none} Khuyến khích hộ sản xuất ghi nhật ký điện tử, sử dụng thiết bị đo độ mặn, độ ẩm để chủ động lịch tưới.
- {k: Phòng Kinh tế > > month 2026-11-25} Giao Phòng Kinh tế lập hồ sơ cấp mã truy xuất nguồn gốc cho các sản phẩm đặc trưng của xã trước ngày 25/11/2026.
- {k: > > year 2027} Trình diễn máy bay không người lái trong phun thuốc, gieo sạ ở vụ chiêm xuân; nhân rộng trong năm 2027.
## 5. Đổi mới sáng tạo và kinh tế số
- {k: Đoàn Thanh niên xã > > quarter 2026-Q2} Giao Đoàn Thanh niên xã thành lập câu lạc bộ thanh niên khởi nghiệp sáng tạo trong quý II/2026.
- {k: > > none} Hỗ trợ hợp tác xã, hộ kinh doanh mở gian hàng trên sàn thương mại điện tử, thanh toán bằng mã QR.
- {k: > > annual} Hằng năm xét, công nhận và nhân rộng sáng kiến của cán bộ, công chức, giáo viên.
## 6. Xây dựng chính quyền số, bảo đảm an ninh mạng
- {k: Trung tâm Phục vụ hành chính công xã > Công an xã > month 2026-05} Giao Trung tâm Phục vụ hành chính công xã chủ trì, phối hợp với Công an xã lập bàn hướng dẫn nộp hồ sơ trực tuyến và cấp chữ ký số, hoàn thành trong tháng 5/2026.
- {k: > > year 2026} Số hóa hồ sơ, kết quả giải quyết còn hiệu lực đang lưu tại xã, hoàn thành trong năm 2026.
- {k: Công an xã > > month 2026-10} Giao Công an xã rà soát, xây dựng phương án bảo đảm an toàn cho các hệ thống thông tin dùng tại xã, hoàn thành trong tháng 10/2026.
- {k: > > continuous} Duy trì thường xuyên việc sao lưu dữ liệu và cảnh báo nguy cơ mất an toàn thông tin.
- {k: Trường Trung học cơ sở Cẩm Trúc > Phòng Văn hóa - Xã hội > month 2026-09} Giao Trường Trung học cơ sở Cẩm Trúc chủ trì, phối hợp với Phòng Văn hóa - Xã hội thí điểm phòng học thông minh, hoàn thành trong tháng 9/2026.
@plain

# IV. TỔ CHỨC THỰC HIỆN
@duties
## 1. Ủy ban nhân dân xã
- Ban hành kế hoạch thực hiện trong tháng 3/2026, phân công từng phòng, từng công chức theo dõi chỉ tiêu.
- Cân đối, bố trí kinh phí trong dự toán ngân sách hằng năm; huy động các nguồn xã hội hóa hợp pháp.
## 2. Phòng Kinh tế
- Theo dõi các chỉ tiêu về hạ tầng, nông nghiệp công nghệ cao và kinh tế số.
## 3. Phòng Văn hóa - Xã hội
- Theo dõi các chỉ tiêu về kỹ năng số, chuyển đổi số trong giáo dục, y tế; làm đầu mối chuyên môn về chuyển đổi số của xã.
## 4. Trung tâm Phục vụ hành chính công xã
- Theo dõi các chỉ tiêu về thủ tục hành chính, chữ ký số; công khai kết quả giải quyết hồ sơ hằng tháng.
## 5. Ban Xây dựng Đảng
- Tham mưu công tác bồi dưỡng, đánh giá cán bộ gắn với kết quả chuyển đổi số; định hướng tuyên truyền.
## 6. Ủy ban Kiểm tra Đảng ủy
- Đưa nội dung thực hiện Kế hoạch vào chương trình kiểm tra, giám sát hằng năm của cấp ủy.
## 7. Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội
- Vận động Nhân dân tham gia học tập số; thực hiện giám sát, phản biện xã hội.
## 8. Các chi bộ trực thuộc
- Lãnh đạo thực hiện Kế hoạch ở thôn, cơ quan, trường học, trạm y tế; phản ánh kịp thời khó khăn của cơ sở.
## 9. Văn phòng Đảng ủy
- Là cơ quan thường trực, đôn đốc và tổng hợp kết quả thực hiện Kế hoạch.
@plain
## 10. Chế độ báo cáo
Ủy ban nhân dân xã, Phòng Kinh tế, Phòng Văn hóa - Xã hội, Trung tâm Phục vụ hành chính công xã, Công an xã, Ủy ban Mặt trận Tổ quốc Việt Nam xã và các chi bộ trực thuộc báo cáo kết quả thực hiện hằng quý về Ban Thường vụ Đảng ủy (qua Văn phòng Đảng ủy) trước ngày 20 của tháng cuối quý.
`;

export const camTruc = {
  id: "xa-cam-truc",
  file: "ke-hoach-xa-cam-truc.docx",
  autoNumbered: true,
  header: {
    parentBody: "ĐẢNG BỘ THÀNH PHỐ GIANG KHẢI",
    body: "ĐẢNG ỦY XÃ CẨM TRÚC",
    issuer: "Ban Thường vụ Đảng ủy xã Cẩm Trúc",
    number: "21-KH/ĐU",
    place: "Cẩm Trúc",
    date: "2026-02-03",
    placeAndDate: "Cẩm Trúc, ngày 03 tháng 02 năm 2026",
    type: "KẾ HOẠCH",
    subject: [
      "thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị",
      "về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo",
      "và chuyển đổi số quốc gia trên địa bàn xã Cẩm Trúc",
    ],
  },
  grounds: [],
  opening: [
    "Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia; Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ; Kế hoạch số 38-KH/TU, ngày 12/01/2026 của Ban Thường vụ Thành ủy Giang Khải, Ban Thường vụ Đảng ủy xã Cẩm Trúc xây dựng Kế hoạch thực hiện như sau:",
  ],
  body: parseBody(body),
  annexes: [],
  recipients: [
    "Ban Thường vụ Thành ủy (để báo cáo),",
    "Các đồng chí Đảng ủy viên,",
    "Ủy ban nhân dân xã, Ủy ban Mặt trận Tổ quốc Việt Nam xã,",
    "Các chi bộ trực thuộc,",
    "Lưu Văn phòng Đảng ủy.",
  ],
  signature: { authority: "T/M BAN THƯỜNG VỤ", role: "BÍ THƯ", name: "Lương Thị Hạnh Nguyên" },
  clerk: {
    type: "Kế hoạch",
    signerRole: "Bí thư",
    basis: [
      { number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" },
      { number: "71/NQ-CP", date: "2025-04-01", issuer: "Chính phủ" },
      { number: "38-KH/TU", date: "2026-01-12", issuer: "Ban Thường vụ Thành ủy Giang Khải" },
    ],
    supersedes: [],
    reporting: [{ cadence: "quarterly", dueDay: 20, dueMonth: null }],
    anomalies: [
      { kind: "wrong-date", text: "Mục I.1 ghi Kế hoạch số 38-KH/TU, ngày 21/01/2026; phần mở đầu ghi ngày 12/01/2026" },
      { kind: "duplicate", text: "Mốc 2030: số doanh nghiệp khởi nghiệp sáng tạo ghi hai lần, ≥ 5 ở điểm c và ≥ 8 ở điểm d" },
    ],
  },
};
