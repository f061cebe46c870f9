/** The two annexes of the city's plan: indicators with their milestones, and tasks with their bodies and deadlines. */
import { parseRows } from "./markup.mjs";

export const CITY_INDICATOR_ROWS = parseRows(`
= | PHÁT TRIỂN HẠ TẦNG | I
1 | Tỷ lệ dân số được phủ sóng mạng di động 5G | % | 72,4 | ≥ 80 | 100 | 100 | 100 | Sở Khoa học và Công nghệ
2 | Tỷ lệ dân số được phủ sóng mạng di động 6G | % | Chỉ tiêu mới | - | - | ≥ 50 | 100 | Sở Khoa học và Công nghệ
3 | Tỷ lệ hộ gia đình sử dụng Internet cáp quang | % | 84,6 | ≥ 88 | ≥ 98 | 100 | 100 | Sở Khoa học và Công nghệ
4 | Trung tâm dữ liệu dùng chung của thành phố | Có/không | Chưa có | - | Có | Có | Có | Sở Khoa học và Công nghệ
5 | Tỷ lệ xã, phường có đường truyền số liệu chuyên dùng dự phòng | % | 41,0 | ≥ 60 | 100 | 100 | 100 | Văn phòng Thành ủy
= | PHÁT TRIỂN NGUỒN LỰC | II
6 | Tỷ lệ chi cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trong tổng chi ngân sách thành phố | % | 1,85 | ≥ 2,2 | ≥ 3 | > 3 | > 3,5 | Sở Tài chính
7 | Tỷ lệ chi cho nghiên cứu và phát triển so với GRDP | % | 0,74 | ≥ 0,9 | 2 | > 2 | ≥ 3 | Sở Tài chính
7.1 | Trong đó: Tỷ lệ chi ngoài ngân sách trong tổng chi nghiên cứu và phát triển | % | 52,0 | > 52 | > 60 | > 65 | > 70 | Sở Tài chính
8 | Nhân lực nghiên cứu khoa học và phát triển công nghệ trên một vạn dân | người | 8,6 | 9 | 12 | 15 - 18 | ≥ 20 | Sở Nội vụ
9 | Tỷ lệ cán bộ, công chức, viên chức được bồi dưỡng kỹ năng số | % |  |  |  |  |  | Sở Nội vụ
9.1 | Cấp thành phố | % | 83,5 | ≥ 95 | 100 | 100 | 100 | Sở Nội vụ
9.2 | Cấp xã | % | 74,2 | ≥ 90 | 100 | 100 | 100 | Ủy ban nhân dân các xã, phường
10 | Tỷ lệ người trong độ tuổi lao động được phổ cập kỹ năng số | % | 55,1 | ≥ 65 | ≥ 85 | ≥ 95 | 100 | Sở Khoa học và Công nghệ
= | PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ | III
11 | Số doanh nghiệp khoa học và công nghệ đang hoạt động | doanh nghiệp | 14 | ≥ 18 | ≥ 40 | ≥ 80 | ≥ 150 | Sở Khoa học và Công nghệ
12 | Số đơn đăng ký sáng chế, giải pháp hữu ích | đơn | 21 | Mỗi năm ≥ 25 | Mỗi năm ≥ 40 | Mỗi năm ≥ 60 | Mỗi năm ≥ 100 | Sở Khoa học và Công nghệ
13 | Tỷ lệ nhiệm vụ khoa học cấp thành phố được ứng dụng sau nghiệm thu | % | 61,5 | ≥ 65 | ≥ 80 | ≥ 85 | ≥ 90 | Sở Khoa học và Công nghệ
14 | Tỷ trọng đóng góp của năng suất các nhân tố tổng hợp (TFP) vào tăng trưởng | % | 48,2 | ≥ 50 | > 55 | > 58 | > 60 | Sở Tài chính
15 | Số phòng thí nghiệm được công nhận đạt chuẩn | phòng | 2 | 2 | 5 - 7 | 8 - 10 | ≥ 15 | Sở Khoa học và Công nghệ
16 | Trình độ công nghệ của các ngành công nghiệp chủ lực | Mức | Trung bình | - | Khá | Tiên tiến | Tiên tiến, hiện đại | Sở Công Thương
= | PHÁT TRIỂN HỆ SINH THÁI ĐỔI MỚI SÁNG TẠO | IV
17 | Xếp hạng chỉ số đổi mới sáng tạo cấp địa phương (PII) | thứ bậc | 19 | ≤ 17 | Top 10 | Top 8 | Top 5 | Sở Khoa học và Công nghệ
18 | Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo | % | 22,5 | ≥ 26 | > 40 | > 50 | > 60 | Sở Tài chính
19 | Số doanh nghiệp khởi nghiệp sáng tạo | doanh nghiệp | 33 | ≥ 45 | ≥ 120 | ≥ 100 | ≥ 300 | Sở Tài chính
20 | Trung tâm đổi mới sáng tạo thành phố | Có/không | Chưa có | Có | Có | Có | Có | Sở Khoa học và Công nghệ
= | PHÁT TRIỂN CHUYỂN ĐỔI SỐ | V
21 | Chỉ số chuyển đổi số cấp tỉnh (DTI) |  |  |  |  |  |  | Sở Khoa học và Công nghệ
21.1 | Giá trị | điểm | 0,684 | ≥ 0,70 | ≥ 0,80 | ≥ 0,85 | ≥ 0,90 | Sở Khoa học và Công nghệ
21.2 | Xếp hạng toàn quốc | thứ bậc | 16 | < 15 | < 10 | Top 5 | Top 3 | Sở Khoa học và Công nghệ
22 | Tỷ trọng kinh tế số trong GRDP | % | 16,8 | ≥ 18,5 | ≥ 30 | ≥ 40 | ≥ 50 | Sở Tài chính
23 | Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến toàn trình | % | 58,9 | ≥ 70 | ≥ 90 | 100 | 100 | Văn phòng Ủy ban nhân dân thành phố
24 | Thời gian trung bình giải quyết một hồ sơ ở cấp xã | ngày làm việc | 4,6 | ≤ 4 | ≤ 2,5 | ≤ 1,5 | ≤ 1 | Ủy ban nhân dân các xã, phường
25 | Tỷ lệ hồ sơ thủ tục hành chính giải quyết quá hạn | % | 2,3 | ≤ 1,5 | < 0,5 | < 0,2 | 0 | Văn phòng Ủy ban nhân dân thành phố
26 | Tỷ lệ người dân trưởng thành có chữ ký số cá nhân | % | 24,7 | ≥ 35 | ≥ 60 | ≥ 80 | ≥ 95 | Công an thành phố
27 | Tỷ lệ giao dịch không dùng tiền mặt trong thanh toán dịch vụ công | % | 63,0 | ≥ 75 | 90 | 95 | 100 | Ngân hàng Nhà nước chi nhánh Giang Khải
28 | Tỷ lệ hồ sơ đảng viên được số hóa | % | 38,6 | ≥ 70 | 100 | 100 | 100 | Ban Tổ chức Thành ủy
29 | Tỷ lệ tổ chức đảng dùng thống nhất hệ thống thông tin điều hành tác nghiệp | % | 66,0 | 100 | 100 | 100 | 100 | Văn phòng Thành ủy
= | BẢO ĐẢM AN NINH MẠNG, AN TOÀN THÔNG TIN | VI
30 | Tỷ lệ hệ thống thông tin được phê duyệt cấp độ an toàn | % | 57,5 | ≥ 80 | 100 | 100 | 100 | Công an thành phố
31 | Số sự cố an ninh mạng nghiêm trọng | vụ | 3 | Mỗi năm ≤ 2 | Mỗi năm ≤ 1 | 0 | 0 | Công an thành phố
32 | Tỷ lệ người dân trưởng thành có chữ ký số cá nhân | % | 24,7 | ≥ 30 | ≥ 50 | * | * | Sở Khoa học và Công nghệ
`);

/** Full names of rows that say only what sets them apart from the row above. */
export const CITY_ROW_NAMES = {
  7.1: "Tỷ lệ chi ngoài ngân sách trong tổng chi nghiên cứu và phát triển",
  9.1: "Tỷ lệ cán bộ, công chức, viên chức được bồi dưỡng kỹ năng số: cấp thành phố",
  9.2: "Tỷ lệ cán bộ, công chức, viên chức được bồi dưỡng kỹ năng số: cấp xã",
  21.1: "Chỉ số chuyển đổi số cấp tỉnh (DTI): giá trị",
  21.2: "Chỉ số chuyển đổi số cấp tỉnh (DTI): xếp hạng toàn quốc",
};

export const CITY_TASK_ROWS = parseRows(`
= | Nâng cao nhận thức, đổi mới tư duy | I
1 | Tổ chức hội nghị trực tuyến quán triệt Kế hoạch đến cấp xã và chi bộ | Ban Tuyên giáo và Dân vận Thành ủy | Văn phòng Thành ủy; các đảng ủy trực thuộc | Hội nghị | Tháng 02/2026
2 | Mở chuyên trang về khoa học, công nghệ và chuyển đổi số trên Báo và phát thanh, truyền hình Giang Khải | Báo và phát thanh, truyền hình Giang Khải | Sở Khoa học và Công nghệ | Chuyên trang | Quý I/2026
3 | Phát động phong trào “Mỗi người dân một kỹ năng số mới” ở các xã, phường | Ủy ban Mặt trận Tổ quốc Việt Nam thành phố | Thành đoàn; Ủy ban nhân dân các xã, phường | Kế hoạch, phong trào | Hằng năm
4 | Đưa kết quả thực hiện Kế hoạch vào tiêu chí đánh giá tập thể, người đứng đầu | Ban Tổ chức Thành ủy | Ủy ban Kiểm tra Thành ủy | Hướng dẫn | Tháng 6/2026
= | Hoàn thiện cơ chế, chính sách | II
5 | Trình nghị quyết về mức hỗ trợ doanh nghiệp đổi mới công nghệ | Sở Khoa học và Công nghệ | Sở Tài chính; Sở Tư pháp | Nghị quyết của Hội đồng nhân dân thành phố | Quý II/2026
6 | Ban hành cơ chế thử nghiệm có kiểm soát đối với giải pháp công nghệ mới trong logistics | Sở Công Thương | Sở Khoa học và Công nghệ; Sở Xây dựng | Quyết định của Ủy ban nhân dân thành phố | Năm 2026
7 | Rà soát, cắt giảm thủ tục hành chính về đầu tư, khoa học, công nghệ | Văn phòng Ủy ban nhân dân thành phố | Các sở, ban, ngành | Báo cáo, phương án cắt giảm | Trước ngày 30/6/2026
8 | Ban hành quy chế quản lý Quỹ phát triển khoa học và công nghệ thành phố | Sở Tài chính | Sở Khoa học và Công nghệ | Quy chế | Đã hoàn thành
= | Phát triển hạ tầng số và dữ liệu | III
9 | Đầu tư xây dựng Trung tâm dữ liệu dùng chung của thành phố | Sở Khoa học và Công nghệ | Sở Tài chính; Sở Xây dựng; Công an thành phố | Công trình đưa vào sử dụng | 2026 - 2028
10 | Xóa các thôn, tổ dân phố chưa có sóng 5G | Sở Khoa học và Công nghệ | Các doanh nghiệp viễn thông; Ủy ban nhân dân các xã, phường | Trạm phát sóng | Năm 2027
11 | Nâng cấp mạng truyền số liệu chuyên dùng đến cấp xã | Văn phòng Thành ủy | Sở Khoa học và Công nghệ | Mạng truyền số liệu | Tháng 9/2026 - Thường xuyên
12 | Ban hành danh mục dữ liệu mở và dữ liệu dùng chung | Sở Khoa học và Công nghệ | Các sở, ban, ngành | Quyết định | Quý III/2026
13 | Làm sạch, chuẩn hóa dữ liệu đất đai | Sở Nông nghiệp và Môi trường | Ủy ban nhân dân các xã, phường | Cơ sở dữ liệu | 2026 - 2027
= | Phát triển, trọng dụng nhân lực | IV
14 | Ban hành chính sách thu hút chuyên gia công nghệ | Sở Nội vụ | Sở Tài chính; Trường Đại học Giang Khải | Nghị quyết của Hội đồng nhân dân thành phố | Quý IV/2026
15 | Bồi dưỡng kỹ năng số và trí tuệ nhân tạo cho cán bộ, công chức cấp xã | Sở Nội vụ | Trường Chính trị thành phố; các đảng ủy xã, phường | Lớp bồi dưỡng | Hằng năm
16 | Đưa giáo dục STEM vào kế hoạch giáo dục của nhà trường | Sở Giáo dục và Đào tạo | Ủy ban nhân dân các xã, phường | Kế hoạch | Tháng 8/2026
= | Chuyển đổi số trong hệ thống chính trị | V
17 | Số hóa hồ sơ đảng viên và tài liệu lưu trữ của Đảng bộ thành phố | Ban Tổ chức Thành ủy | Văn phòng Thành ủy; các đảng ủy trực thuộc | Kho dữ liệu số | 2026 - 2030
18 | Vận hành hệ thống theo dõi nhiệm vụ của Thành ủy kết nối đến cấp xã | Văn phòng Thành ủy | Sở Khoa học và Công nghệ | Hệ thống thông tin | Tháng 5/2026
20 | Tái cấu trúc quy trình, nâng tỷ lệ dịch vụ công trực tuyến toàn trình | Văn phòng Ủy ban nhân dân thành phố | Các sở, ban, ngành; Ủy ban nhân dân các xã, phường | Quy trình điện tử | Thường xuyên
21 | Triển khai trợ lý ảo hỗ trợ người dân làm thủ tục hành chính | Văn phòng Ủy ban nhân dân thành phố | Sở Khoa học và Công nghệ | Trợ lý ảo | Tháng 12/2026
= | Thúc đẩy đổi mới sáng tạo trong doanh nghiệp | VI
22 | Thành lập Trung tâm đổi mới sáng tạo thành phố | Sở Khoa học và Công nghệ | Sở Nội vụ; Trường Đại học Giang Khải | Quyết định thành lập | Quý III/2026
23 | Hỗ trợ doanh nghiệp nhỏ và vừa dùng thử nền tảng số | Sở Tài chính | Sở Công Thương; Hiệp hội Doanh nghiệp thành phố | Chương trình hỗ trợ | Hằng năm
24 | Kết nối viện nghiên cứu, trường đại học với các khu công nghiệp | Ban Quản lý các khu công nghiệp |  | Biên bản hợp tác | 
= | Bảo đảm an ninh mạng, kiểm tra, giám sát | VII
25 | Phê duyệt cấp độ và phương án bảo đảm an toàn cho các hệ thống thông tin | Công an thành phố | Sở Khoa học và Công nghệ; các sở, ban, ngành | Quyết định phê duyệt | Tháng 10/2026
26 | Kiểm tra, giám sát việc thực hiện Kế hoạch tại các đảng bộ trực thuộc | Ủy ban Kiểm tra Thành ủy | Các ban đảng của Thành ủy | Thông báo kết luận | Hằng năm
`);
