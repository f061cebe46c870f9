/** Shipped definitions of the group "digital", second half: digital economy, digital society. */
import { perPeriod, resolution57, startersOf } from "./starter.ts";

const { share, count, index } = startersOf("digital");
const residents = "tổng số người dân thuộc diện";
const enterprises = "tổng số doanh nghiệp đang hoạt động";

export const digitalSocietyStarters = [
  share("CD-51", "Quy mô kinh tế số so với GRDP", "Digital economy over GRDP", ["giá trị tăng thêm của kinh tế số", "GRDP"], {
    ...perPeriod,
    otherNames: ["Tỷ trọng kinh tế số trong GRDP", "Quy mô kinh tế số"],
    source: "Cơ quan thống kê",
    legalBasis: resolution57,
  }),
  share(
    "CD-52",
    "Quy mô kinh tế số so với tổng giá trị sản xuất",
    "Digital economy over production value",
    ["giá trị kinh tế số trên địa bàn", "tổng giá trị sản xuất trên địa bàn"],
    { ...perPeriod, otherNames: ["Kinh tế số trên tổng giá trị sản xuất"] },
  ),
  share("CD-53", "Tỷ lệ doanh nghiệp vừa và nhỏ ứng dụng công nghệ số", "Small enterprises using digital technology", [
    "doanh nghiệp vừa và nhỏ có ứng dụng công nghệ số",
    "tổng số doanh nghiệp vừa và nhỏ",
  ]),
  share(
    "CD-54",
    "Tỷ lệ doanh nghiệp ứng dụng công nghệ số",
    "Enterprises using digital technology",
    ["doanh nghiệp có ứng dụng công nghệ số", enterprises],
    { otherNames: ["Tỷ lệ doanh nghiệp hoạt động tại địa phương có ứng dụng công nghệ số"] },
  ),
  share("CD-55", "Tỷ lệ hộ kinh doanh ứng dụng công nghệ số", "Household businesses using digital technology", [
    "hộ kinh doanh có ứng dụng công nghệ số",
    "tổng số hộ kinh doanh",
  ]),
  count("CD-56", "Số doanh nghiệp công nghệ số", "Digital technology enterprises", "doanh nghiệp"),
  index(
    "CD-57",
    "Mật độ doanh nghiệp công nghệ số",
    "Digital technology enterprises per thousand residents",
    "doanh nghiệp/1.000 dân",
    {
      otherNames: ["Tỷ lệ doanh nghiệp công nghệ số"],
    },
  ),
  share(
    "CD-58",
    "Tỷ lệ giao dịch không dùng tiền mặt",
    "Cashless transactions",
    ["giao dịch không dùng tiền mặt", "tổng số giao dịch"],
    perPeriod,
  ),
  share(
    "CD-59",
    "Tỷ lệ dân số từ 15 tuổi trở lên có tài khoản giao dịch tại ngân hàng",
    "Residents from 15 with a bank account",
    ["người từ 15 tuổi có tài khoản giao dịch", "dân số từ 15 tuổi trở lên"],
    { otherNames: ["Dân số từ 15 tuổi trở lên có tài khoản giao dịch tại ngân hàng hoặc tổ chức được phép khác"] },
  ),
  share(
    "CD-60",
    "Tỷ lệ người dân có tài khoản định danh điện tử",
    "Residents with an electronic identity",
    ["người dân có tài khoản định danh điện tử mức 2", residents],
    {
      otherNames: ["Tỷ lệ người dân có tài khoản định danh điện tử mức 2, cài đặt và sử dụng VNeID"],
      source: "Công an cấp xã",
    },
  ),
  share("CD-61", "Tỷ lệ người dân có chữ ký số", "Residents with a digital signature", ["người dân có chữ ký số", residents]),
  share("CD-62", "Tỷ lệ người dân trưởng thành có chữ ký số", "Adults with a digital signature", [
    "người trưởng thành có chữ ký số",
    "dân số trưởng thành",
  ]),
  share("CD-63", "Tỷ lệ người dân có sổ sức khỏe điện tử", "Residents with an electronic health record", [
    "người dân có sổ sức khỏe điện tử",
    "dân số",
  ]),
  share("CD-64", "Tỷ lệ cơ sở y tế sử dụng bệnh án điện tử", "Health facilities with electronic medical records", [
    "cơ sở y tế dùng bệnh án điện tử",
    "tổng số cơ sở y tế",
  ]),
  share("CD-65", "Tỷ lệ sản phẩm chủ lực được bán trên sàn thương mại điện tử", "Main products sold on trading platforms", [
    "sản phẩm chủ lực có mặt trên sàn",
    "tổng số sản phẩm chủ lực",
  ]),
  share(
    "CD-66",
    "Tỷ trọng thương mại điện tử trong tổng mức bán lẻ",
    "E-commerce in retail turnover",
    ["doanh thu thương mại điện tử", "tổng mức bán lẻ hàng hóa, dịch vụ"],
    perPeriod,
  ),
  share(
    "CD-67",
    "Tỷ lệ hộ sản xuất nông nghiệp có tài khoản trên sàn thương mại điện tử",
    "Farm households on trading platforms",
    ["hộ sản xuất nông nghiệp có tài khoản", "tổng số hộ sản xuất nông nghiệp"],
  ),
  share(
    "CD-68",
    "Tỷ lệ chi trả an sinh xã hội qua tài khoản",
    "Social payments made to accounts",
    ["lượt chi trả qua tài khoản", "tổng số lượt chi trả"],
    perPeriod,
  ),
  share("CD-69", "Tỷ lệ cơ sở kinh doanh sử dụng hóa đơn điện tử từ máy tính tiền", "Businesses with till invoices", [
    "cơ sở kinh doanh đã dùng hóa đơn từ máy tính tiền",
    "tổng số cơ sở thuộc diện",
  ]),
  share(
    "CD-70",
    "Tỷ lệ học phí, viện phí thanh toán không dùng tiền mặt",
    "School and hospital fees paid without cash",
    ["lượt thu học phí, viện phí không dùng tiền mặt", "tổng số lượt thu học phí, viện phí"],
    perPeriod,
  ),
  count("CD-71", "Số tổ công nghệ số cộng đồng", "Community digital teams", "tổ"),
  share("CD-72", "Tỷ lệ hộ gia đình có địa chỉ số trên bản đồ số", "Households with a digital address", [
    "hộ gia đình có địa chỉ số",
    "tổng số hộ gia đình",
  ]),
];
